package nl.careconnections.portal.staff.sla;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.careconnections.domain.sla.AmountUnit;
import nl.careconnections.domain.sla.PolicyTrial;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.sla.ServiceLevelPolicies;
import nl.careconnections.domain.sla.SlowerCell;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Viewer;

/** A new policy: a copy of the one in force that is changed, looked at, and made. */
@Named("policyNew")
@RequestScoped
public class PolicyNewBacking {

    private static final String LIST = "/staff/sla/index?faces-redirect=true";

    @Inject
    ServiceLevelPolicies policies;

    @Inject
    Preview preview;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    private final PolicyForm form = new PolicyForm();
    private List<SlowerCell> slower = List.of();

    public void read() {
        form.show(policies.copyOfCurrent(viewer.getCaller()));
    }

    public void look() {
        feedback.attempt(() -> policies.tryOut(viewer.getCaller(), form.toPolicy()))
                .ifPresent(this::show);
    }

    public String save() {
        if (!preview.wasOf(form.toPolicy())) {
            look();
            return null;
        }
        if (feedback.attempt(() -> policies.plan(viewer.getCaller(), form.toPolicy()))
                .isEmpty()) {
            return null;
        }
        feedback.success("rules.policy.made");
        return LIST;
    }

    private void show(PolicyTrial trial) {
        slower = trial.slower();
        preview.show(trial.step(), form.toPolicy());
    }

    public PolicyForm getForm() {
        return form;
    }

    public Preview getPreview() {
        return preview;
    }

    public List<SlowerCell> getSlower() {
        return slower;
    }

    public Priority[] getPriorities() {
        return Priority.values();
    }

    public AmountUnit[] getUnits() {
        return AmountUnit.values();
    }
}
