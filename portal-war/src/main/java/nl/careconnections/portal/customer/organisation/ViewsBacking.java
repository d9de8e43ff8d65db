package nl.careconnections.portal.customer.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.careconnections.domain.insight.OrganisationInsights;
import nl.careconnections.domain.insight.TicketView;
import nl.careconnections.domain.insight.TicketViewPage;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Viewer;
import org.apache.commons.lang3.StringUtils;

/** Who looked at which ticket of the organisation; what is shown follows from the address. */
@Named("organisationViews")
@RequestScoped
public class ViewsBacking {

    private static final String PAGE = "/customer/organisation/views.xhtml";

    @Inject
    OrganisationInsights insights;

    @Inject
    HttpServletRequest request;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    private TicketViewPage page = new TicketViewPage(List.of(), null);

    public void read() {
        try {
            page = insights.views(viewer.getCaller(), getTicket(), before());
        } catch (InvalidInput refused) {
            feedback.refuse(refused);
        }
    }

    /** The number as it was typed. */
    public String getTicket() {
        return StringUtils.defaultString(request.getParameter("ticket")).strip();
    }

    public List<TicketView> getViews() {
        return page.views();
    }

    public boolean isOlder() {
        return before() != null;
    }

    public String getNewestPath() {
        return PAGE + "?ticket=" + getTicket();
    }

    /** Empty on the last page. */
    public String getOlderPath() {
        return page.before() == null ? "" : getNewestPath() + "&before=" + page.before();
    }

    /** What is no place in the log begins with the newest. */
    private Long before() {
        String typed = StringUtils.defaultString(request.getParameter("before"));
        return typed.matches("\\d{1,18}") ? Long.valueOf(typed) : null;
    }
}
