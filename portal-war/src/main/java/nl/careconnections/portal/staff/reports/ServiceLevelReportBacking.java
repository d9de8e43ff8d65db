package nl.careconnections.portal.staff.reports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.careconnections.domain.insight.ServiceLevelReport;
import nl.careconnections.domain.insight.ServiceLevelReports;
import nl.careconnections.domain.organisation.OrganisationName;
import nl.careconnections.domain.organisation.Organisations;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.sla.WorkingCalendar;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Viewer;

/** Service levels met and missed in the months that the address asks about. */
@Named("serviceLevelReport")
@RequestScoped
public class ServiceLevelReportBacking {

    private static final int MONTHS_OFFERED = 36;

    @Inject
    ServiceLevelReports reports;

    @Inject
    Organisations organisations;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    private ServiceLevelReport report;

    /** Reads it; a refusal leaves the form with what was chosen. */
    public void read() {
        Optional<ServiceLevelReport> read = feedback.attempt(
                () -> reports.report(viewer.getCaller(), getAddress().filter()));
        report = read.orElse(null);
    }

    public ReportAddress getAddress() {
        return ReportAddress.of(request, now());
    }

    /** {@code null} when the period was refused. */
    public ServiceLevelReport getReport() {
        return report;
    }

    /** Whether there is anything to show. */
    public boolean isFound() {
        return report != null && !report.lines().isEmpty();
    }

    public ReportChart getChart() {
        return ReportChart.of(report.byMonth());
    }

    public List<YearMonth> getMonths() {
        return Stream.iterate(now(), month -> month.minusMonths(1))
                .limit(MONTHS_OFFERED)
                .toList();
    }

    public List<OrganisationName> getOrganisations() {
        return organisations.names(viewer.getCaller());
    }

    public Priority[] getPriorities() {
        return Priority.values();
    }

    private YearMonth now() {
        return YearMonth.from(clock.instant().atZone(WorkingCalendar.ZONE));
    }
}
