package nl.careconnections.portal.staff.complaint;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import nl.careconnections.domain.complaint.OthersComplaint;
import nl.careconnections.domain.complaint.TakingOver;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.PageAddress;
import nl.careconnections.portal.shared.Viewer;

/** What other directors are responsible for, and stepping in for one of them. */
@Named("complaintTakeOver")
@RequestScoped
public class TakeOverBacking {

    private static final String NUMBER = "number";

    @Inject
    HttpServletRequest request;

    @Inject
    PageAddress address;

    @Inject
    TakingOver takingOver;

    @Inject
    Feedback feedback;

    @Inject
    Viewer viewer;

    private List<OthersComplaint> others;
    private Integer seenVersion;
    private boolean away;
    private String reason = "";
    private String submissionKey = UUID.randomUUID().toString();

    /** Before anything is written: what cannot be taken over becomes a page of its own. */
    public void open() {
        if (isAboutOne() && getChosen() == null) {
            throw new NotFound();
        }
        getOthers();
    }

    public List<OthersComplaint> getOthers() {
        if (others == null) {
            others = takingOver.list(viewer.getCaller());
        }
        return others;
    }

    /** Whether the address names one; pressed twice, the form still stands there when it was taken over already. */
    public boolean isAboutOne() {
        return request.getParameter(NUMBER) != null;
    }

    /** {@code null} for one that the reader cannot take over. */
    public OthersComplaint getChosen() {
        return getOthers().stream()
                .filter(one -> one.number() == getNumber())
                .findFirst()
                .orElse(null);
    }

    public long getNumber() {
        return address.number(NUMBER);
    }

    public boolean isLeft() {
        return getChosen() != null && getChosen().left();
    }

    public String takeOver() {
        if (!feedback.attempt(this::step)) {
            return null;
        }
        feedback.success("complaint.takeOver.done");
        return "/staff/ticket.xhtml?number=" + getNumber() + "&faces-redirect=true";
    }

    private void step() {
        try {
            takingOver.takeOver(viewer.getCaller(), getNumber(), submissionKey, away, reason, getVersion());
        } catch (Conflict e) {
            seenVersion = null;
            others = null;
            throw e;
        }
    }

    public int getVersion() {
        if (seenVersion != null) {
            return seenVersion;
        }
        return getChosen() == null ? 0 : getChosen().version();
    }

    public void setVersion(int version) {
        seenVersion = version;
    }

    public boolean isAway() {
        return away;
    }

    public void setAway(boolean away) {
        this.away = away;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getSubmissionKey() {
        return submissionKey;
    }

    public void setSubmissionKey(String submissionKey) {
        this.submissionKey = submissionKey;
    }
}
