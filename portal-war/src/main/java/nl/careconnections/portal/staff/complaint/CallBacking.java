package nl.careconnections.portal.staff.complaint;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.careconnections.domain.complaint.Assessing;
import nl.careconnections.domain.complaint.Directing;
import nl.careconnections.domain.sla.WorkingCalendar;
import nl.careconnections.portal.shared.Typed;
import nl.careconnections.portal.shared.Viewer;
import nl.careconnections.portal.staff.DeskStep;
import nl.careconnections.portal.staff.DeskTicket;

/** A call with the contact: of support before there is a complaint, or of the director about one. */
@Named("complaintCall")
@RequestScoped
public class CallBacking {

    @Inject
    DeskComplaint complaint;

    @Inject
    DeskTicket desk;

    @Inject
    DeskStep step;

    @Inject
    Viewer viewer;

    @Inject
    Assessing assessing;

    @Inject
    Directing directing;

    @Inject
    Clock clock;

    private String calledAt;
    private String reached;
    private String summary = "";
    private String talkedAt;
    private String talkSummary = "";
    private String submissionKey = UUID.randomUUID().toString();

    public String logTalk() {
        return complaint.take(
                () -> assessing.logTalk(
                        viewer.getCaller(),
                        desk.getNumber(),
                        submissionKey,
                        Typed.moment("talkedAt", talkedAt),
                        talkSummary,
                        step.getVersion()),
                "complaint.talk.done");
    }

    public String log() {
        return complaint.take(
                () -> directing.logCall(
                        viewer.getCaller(),
                        desk.getNumber(),
                        submissionKey,
                        Typed.moment("calledAt", calledAt),
                        reached == null || reached.isEmpty() ? null : "yes".equals(reached),
                        summary,
                        step.getVersion()),
                "complaint.call.logged");
    }

    /** The present moment, because calls are mostly kept right away. */
    private String now() {
        return LocalDateTime.ofInstant(clock.instant(), WorkingCalendar.ZONE)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    public String getCalledAt() {
        return calledAt == null ? now() : calledAt;
    }

    public String getTalkedAt() {
        return talkedAt == null ? now() : talkedAt;
    }

    public void setCalledAt(String calledAt) {
        this.calledAt = calledAt;
    }

    public String getReached() {
        return reached;
    }

    public void setReached(String reached) {
        this.reached = reached;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public void setTalkedAt(String talkedAt) {
        this.talkedAt = talkedAt;
    }

    public String getTalkSummary() {
        return talkSummary;
    }

    public void setTalkSummary(String talkSummary) {
        this.talkSummary = talkSummary;
    }

    public String getSubmissionKey() {
        return submissionKey;
    }

    public void setSubmissionKey(String submissionKey) {
        this.submissionKey = submissionKey;
    }
}
