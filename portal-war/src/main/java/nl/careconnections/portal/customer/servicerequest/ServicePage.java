package nl.careconnections.portal.customer.servicerequest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import nl.careconnections.domain.servicerequest.Estimate;
import nl.careconnections.domain.servicerequest.ServiceRequest;
import nl.careconnections.domain.servicerequest.ServiceRequests;
import nl.careconnections.domain.servicerequest.ServiceStep;
import nl.careconnections.domain.ticket.Entry;
import nl.careconnections.portal.customer.ticket.Showing;
import nl.careconnections.portal.customer.ticket.TicketPage;
import nl.careconnections.portal.shared.Viewer;

/** What the page of a ticket shows of a request for service management. */
@Named("servicePage")
@RequestScoped
public class ServicePage {

    private static final String ASKED = "servicerequest.asked";

    private static final String REPORTED = "servicerequest.reported";
    private static final Set<String> FINISHED = Set.of("REPORTED", "DONE");

    @Inject
    ServiceRequests services;

    @Inject
    TicketPage page;

    @Inject
    Viewer viewer;

    private ServiceRequest job;

    public ServiceRequest getJob() {
        if (job == null) {
            job = services.view(viewer.getCaller(), page.getNumber());
        }
        return job;
    }

    /** Forgets what was read, because somebody may have changed it. */
    void reload() {
        job = null;
    }

    /** Whether to offer a step; while a form is read, every step is, see {@link Showing}. */
    public boolean may(String step) {
        return !Showing.isNow() || getJob().allowed().contains(ServiceStep.valueOf(step));
    }

    /** Whether the panel on top shows the estimate already. */
    public boolean isDeciding() {
        return getJob().allowed().contains(ServiceStep.DECLINE);
    }

    public boolean isAsked() {
        return getJob().stage().equals("ASKED");
    }

    /** The question that waits for an answer. */
    public Entry getQuestion() {
        return newest(ASKED);
    }

    /** What was done, once it was reported; {@code null} before, and while the work goes on again. */
    public Entry getReport() {
        return FINISHED.contains(getJob().stage()) ? newest(REPORTED) : null;
    }

    private Entry newest(String step) {
        return page.getTimeline().stream()
                .filter(entry -> entry.values().contains(step))
                .findFirst()
                .orElse(null);
    }

    /** Those before the newest. */
    public List<Estimate> getOlder() {
        return getJob().estimates().stream().skip(1).toList();
    }

    /** Up to which amount the reader may approve; {@code null} for any. */
    public BigDecimal getLimit() {
        return getJob().limit();
    }

    public String getApprovers() {
        return String.join(", ", getJob().approvers());
    }
}
