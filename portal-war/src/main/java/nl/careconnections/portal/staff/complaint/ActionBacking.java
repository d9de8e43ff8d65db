package nl.careconnections.portal.staff.complaint;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import nl.careconnections.domain.complaint.AgreedAction;
import nl.careconnections.domain.complaint.CarryingOut;
import nl.careconnections.domain.complaint.WrittenProposal;
import nl.careconnections.portal.shared.PageAddress;
import nl.careconnections.portal.shared.Typed;
import nl.careconnections.portal.shared.Viewer;
import nl.careconnections.portal.staff.DeskStep;
import nl.careconnections.portal.staff.DeskTicket;

/** What was agreed: who does it, and what came of it. Which of them stands in the address. */
@Named("complaintAction")
@RequestScoped
public class ActionBacking {

    @Inject
    DeskComplaint complaint;

    @Inject
    DeskTicket desk;

    @Inject
    DeskStep step;

    @Inject
    Viewer viewer;

    @Inject
    CarryingOut carryingOut;

    @Inject
    PageAddress address;

    @Inject
    HttpServletRequest request;

    private Long owner;
    private Boolean withCustomer;
    private String doneOn = "";
    private String result = "";
    private String submissionKey = UUID.randomUUID().toString();

    /** The one that is written about; {@code null} where none is chosen. */
    public AgreedAction getChosen() {
        String position = request.getParameter("action");
        WrittenProposal agreed = complaint.getComplaint().agreed();
        return position == null || agreed == null
                ? null
                : agreed.actions().stream()
                        .filter(action -> position.equals(Integer.toString(action.position())))
                        .findFirst()
                        .orElse(null);
    }

    public String entrust() {
        return complaint.take(
                () -> carryingOut.entrust(
                        viewer.getCaller(),
                        desk.getNumber(),
                        submissionKey,
                        position(),
                        owner,
                        Boolean.TRUE.equals(withCustomer),
                        step.getVersion()),
                "complaint.action.entrusted");
    }

    public String finish() {
        return complaint.take(
                () -> carryingOut.finish(
                        viewer.getCaller(),
                        desk.getNumber(),
                        submissionKey,
                        position(),
                        owner,
                        Boolean.TRUE.equals(withCustomer),
                        Typed.day("doneOn", doneOn),
                        result,
                        step.getVersion()),
                "complaint.action.kept");
    }

    private int position() {
        return (int) address.number("action");
    }

    /** The address of this page for one of them. */
    public String path(AgreedAction action) {
        return desk.getPath() + "&action=" + action.position() + "#action-form";
    }

    public Long getOwner() {
        return owner == null && getChosen() != null ? getChosen().ownerId() : owner;
    }

    public Boolean getWithCustomer() {
        return withCustomer == null && getChosen() != null
                ? (Boolean) getChosen().withCustomer()
                : withCustomer;
    }

    public void setOwner(Long owner) {
        this.owner = owner;
    }

    public void setWithCustomer(Boolean withCustomer) {
        this.withCustomer = withCustomer;
    }

    public String getDoneOn() {
        return doneOn;
    }

    public void setDoneOn(String doneOn) {
        this.doneOn = doneOn;
    }

    public String getResult() {
        return result;
    }

    public void setResult(String result) {
        this.result = result;
    }

    public String getSubmissionKey() {
        return submissionKey;
    }

    public void setSubmissionKey(String submissionKey) {
        this.submissionKey = submissionKey;
    }
}
