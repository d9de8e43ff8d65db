package nl.careconnections.portal.customer.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import nl.careconnections.domain.insight.OrganisationInsights;
import nl.careconnections.domain.insight.ReportSum;
import nl.careconnections.domain.insight.Satisfaction;
import nl.careconnections.domain.insight.ServiceLevelReport;
import nl.careconnections.portal.shared.Viewer;

/** How service levels and satisfaction were for the organisation in the last twelve months. */
@Named("organisationAgreements")
@RequestScoped
public class AgreementsBacking {

    @Inject
    OrganisationInsights insights;

    @Inject
    Viewer viewer;

    private ServiceLevelReport report;
    private Satisfaction satisfaction;

    public ServiceLevelReport getReport() {
        if (report == null) {
            report = insights.serviceLevels(viewer.getCaller());
        }
        return report;
    }

    /** Those with tickets, newest first. */
    public List<ReportSum<YearMonth>> getMonths() {
        return getReport().byMonth().stream()
                .filter(month -> month.tickets() > 0)
                .sorted(Comparator.comparing((ReportSum<YearMonth> month) -> month.key())
                        .reversed())
                .toList();
    }

    public Satisfaction getSatisfaction() {
        if (satisfaction == null) {
            satisfaction = insights.satisfaction(viewer.getCaller());
        }
        return satisfaction;
    }

    /** Stars with one decimal, as the reader's language writes it. */
    public String getAverage() {
        return new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(viewer.getLocale()))
                .format(getSatisfaction().average());
    }
}
