package nl.careconnections.portal.customer.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.careconnections.domain.servicerequest.Approver;
import nl.careconnections.domain.servicerequest.Approvers;
import nl.careconnections.domain.servicerequest.Decisions;
import nl.careconnections.domain.servicerequest.WaitingEstimate;
import nl.careconnections.portal.shared.Viewer;

/** Estimates that wait for a decision of the organisation, and who may take it. */
@Named("organisationApprovals")
@RequestScoped
public class ApprovalsBacking {

    @Inject
    Approvers approvers;

    @Inject
    Decisions decisions;

    @Inject
    Viewer viewer;

    private List<WaitingEstimate> waiting;
    private List<Approver> people;

    public List<WaitingEstimate> getWaiting() {
        if (waiting == null) {
            waiting = decisions.waiting(viewer.getCaller());
        }
        return waiting;
    }

    public List<Approver> getPeople() {
        if (people == null) {
            people = approvers.list(viewer.getCaller());
        }
        return people;
    }
}
