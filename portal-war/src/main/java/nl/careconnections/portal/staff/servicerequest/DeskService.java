package nl.careconnections.portal.staff.servicerequest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import nl.careconnections.domain.servicerequest.Estimate;
import nl.careconnections.domain.servicerequest.ServiceRequest;
import nl.careconnections.domain.servicerequest.ServiceRequests;
import nl.careconnections.domain.servicerequest.ServiceStep;
import nl.careconnections.portal.shared.Viewer;
import nl.careconnections.portal.staff.DeskTicket;

/** The request for service management in the address, as staff see it. */
@Named("deskService")
@RequestScoped
public class DeskService {

    @Inject
    ServiceRequests services;

    @Inject
    DeskTicket desk;

    @Inject
    Viewer viewer;

    @Inject
    HttpServletRequest request;

    private ServiceRequest job;

    public ServiceRequest getJob() {
        if (job == null) {
            job = services.handle(viewer.getCaller(), desk.getNumber());
        }
        return job;
    }

    /** After a step was refused, what others did meanwhile has to show. */
    void forget() {
        job = null;
    }

    /** Whether a form stands on the page: where the step can be taken, and where the form was just sent. */
    public boolean offers(String step, String sentField) {
        return getJob().allowed().contains(ServiceStep.valueOf(step)) || request.getParameter(sentField) != null;
    }

    /** Those before the newest. */
    public List<Estimate> getOlder() {
        return getJob().estimates().stream().skip(1).toList();
    }

    /** Whether an estimate is what the request waits for. */
    public boolean isEstimateFirst() {
        return getJob().agreed() == null
                && getJob().allowed().contains(ServiceStep.ESTIMATE)
                && getJob().approvers().isEmpty();
    }

    /** How many approved hours are left. */
    public BigDecimal getLeft() {
        ServiceRequest shown = getJob();
        return shown.agreed() == null ? null : shown.agreed().subtract(shown.written());
    }

    public String getApprovers() {
        return String.join(", ", getJob().approvers());
    }
}
