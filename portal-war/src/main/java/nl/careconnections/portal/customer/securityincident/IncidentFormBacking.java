package nl.careconnections.portal.customer.securityincident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.careconnections.domain.securityincident.BreachRecord;
import nl.careconnections.domain.securityincident.Breaches;
import nl.careconnections.domain.securityincident.NewIncident;
import nl.careconnections.domain.securityincident.Ongoing;
import nl.careconnections.domain.securityincident.SecurityIncidents;
import nl.careconnections.domain.ticket.Submitted;
import nl.careconnections.portal.customer.ticket.RequestForm;
import nl.careconnections.portal.shared.Typed;
import nl.careconnections.portal.shared.Viewer;

/** The form of a suspected fault or leak. */
@Named("incidentForm")
@RequestScoped
public class IncidentFormBacking {

    @Inject
    SecurityIncidents incidents;

    @Inject
    Breaches breaches;

    @Inject
    Viewer viewer;

    @Inject
    RequestForm form;

    private String place = "";
    private String noticedAt = "";
    private String whoseData = "";
    private String ongoing = "";

    public String send() {
        return form.send(this::report, "securityincident.sent", "explanation", place, whoseData);
    }

    public String sendAnyway() {
        return form.sendAnyway(this::report, "securityincident.sent");
    }

    private Submitted report() {
        return incidents.report(
                viewer.getCaller(),
                new NewIncident(
                        form.getSubmissionKey(),
                        form.getSubject(),
                        form.getExplanation(),
                        place,
                        Typed.moment("noticedAt", noticedAt),
                        whoseData,
                        ongoing.isEmpty() ? null : Ongoing.valueOf(ongoing),
                        form.files()));
    }

    /** What the organisation was told about breaches that others reported. */
    public List<BreachRecord> getRecords() {
        return breaches.ofOrganisation(viewer.getCaller());
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place == null ? "" : place;
    }

    public String getNoticedAt() {
        return noticedAt;
    }

    public void setNoticedAt(String noticedAt) {
        this.noticedAt = noticedAt == null ? "" : noticedAt;
    }

    public String getWhoseData() {
        return whoseData;
    }

    public void setWhoseData(String whoseData) {
        this.whoseData = whoseData == null ? "" : whoseData;
    }

    public String getOngoing() {
        return ongoing;
    }

    public void setOngoing(String ongoing) {
        this.ongoing = ongoing == null ? "" : ongoing;
    }
}
