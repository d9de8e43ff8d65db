package nl.careconnections.portal.staff.sla;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.careconnections.domain.sla.DatedPolicy;
import nl.careconnections.domain.sla.ServiceLevelPolicies;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.PageAddress;
import nl.careconnections.portal.shared.Viewer;

/** The policies: in force, planned, past. */
@Named("policyList")
@RequestScoped
public class PolicyListBacking {

    private static final String LIST = "/staff/sla/index?faces-redirect=true";

    @Inject
    ServiceLevelPolicies policies;

    @Inject
    PageAddress page;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    private List<DatedPolicy> all;

    public DatedPolicy getInForce() {
        return in(DatedPolicy.State.IN_FORCE).get(0);
    }

    public List<DatedPolicy> getPlanned() {
        return in(DatedPolicy.State.PLANNED);
    }

    public List<DatedPolicy> getPast() {
        return in(DatedPolicy.State.PAST);
    }

    public String withdraw() {
        if (!feedback.attempt(() -> policies.withdraw(viewer.getCaller(), page.number("policy")))) {
            return null;
        }
        feedback.success("rules.policy.withdrawn");
        return LIST;
    }

    private List<DatedPolicy> in(DatedPolicy.State state) {
        if (all == null) {
            all = policies.list(viewer.getCaller());
        }
        return all.stream().filter(policy -> policy.state() == state).toList();
    }
}
