package nl.careconnections.portal.staff.securityincident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.careconnections.domain.securityincident.Assessment;
import nl.careconnections.domain.securityincident.Channel;
import nl.careconnections.domain.securityincident.Conversed;
import nl.careconnections.domain.securityincident.Finish;
import nl.careconnections.domain.securityincident.IncidentHandling;
import nl.careconnections.domain.securityincident.Verdict;
import nl.careconnections.portal.shared.Typed;
import nl.careconnections.portal.shared.Viewer;
import nl.careconnections.portal.staff.DeskStep;
import nl.careconnections.portal.staff.DeskTicket;

/** What a director does in turn: speaking with the reporter, the assessment, the end. */
@Named("incidentSteps")
@RequestScoped
public class IncidentStepsBacking {

    @Inject
    IncidentDesk incident;

    @Inject
    DeskTicket desk;

    @Inject
    DeskStep step;

    @Inject
    Viewer viewer;

    @Inject
    IncidentHandling handling;

    private String spokenAt = "";
    private String channel = "";
    private String spokenWith = "";
    private String agreed = "";
    private String verdict = "";
    private String reasons = "";
    private String summary = "";
    private boolean everybodyTold;

    public String logContact() {
        return incident.take(
                () -> handling.logContact(
                        viewer.getCaller(),
                        desk.getNumber(),
                        new Conversed(
                                incident.key("contact"),
                                Typed.moment("spokenAt", spokenAt),
                                channel.isEmpty() ? null : Channel.valueOf(channel),
                                spokenWith,
                                agreed,
                                step.getVersion())),
                "securityincident.contact.done");
    }

    public String assess() {
        return incident.take(
                () -> handling.assess(
                        viewer.getCaller(),
                        desk.getNumber(),
                        new Assessment(
                                incident.key("assess"),
                                verdict.isEmpty() ? null : Verdict.valueOf(verdict),
                                reasons,
                                step.getVersion())),
                "securityincident.assess.done");
    }

    public String finish() {
        return incident.take(
                () -> handling.finish(
                        viewer.getCaller(),
                        desk.getNumber(),
                        new Finish(incident.key("finish"), summary, everybodyTold, step.getVersion())),
                "securityincident.finish.done");
    }

    public String getSpokenAt() {
        return spokenAt;
    }

    public void setSpokenAt(String spokenAt) {
        this.spokenAt = spokenAt == null ? "" : spokenAt;
    }

    public String getChannel() {
        return channel;
    }

    public void setChannel(String channel) {
        this.channel = channel == null ? "" : channel;
    }

    public String getSpokenWith() {
        return spokenWith;
    }

    public void setSpokenWith(String spokenWith) {
        this.spokenWith = spokenWith == null ? "" : spokenWith;
    }

    public String getAgreed() {
        return agreed;
    }

    public void setAgreed(String agreed) {
        this.agreed = agreed == null ? "" : agreed;
    }

    public String getVerdict() {
        return verdict;
    }

    public void setVerdict(String verdict) {
        this.verdict = verdict == null ? "" : verdict;
    }

    public String getReasons() {
        return reasons;
    }

    public void setReasons(String reasons) {
        this.reasons = reasons == null ? "" : reasons;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary == null ? "" : summary;
    }

    public boolean isEverybodyTold() {
        return everybodyTold;
    }

    public void setEverybodyTold(boolean everybodyTold) {
        this.everybodyTold = everybodyTold;
    }
}
