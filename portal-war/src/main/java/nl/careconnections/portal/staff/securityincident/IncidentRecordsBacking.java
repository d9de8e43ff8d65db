package nl.careconnections.portal.staff.securityincident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.careconnections.domain.securityincident.Breaches;
import nl.careconnections.portal.shared.Viewer;
import nl.careconnections.portal.staff.DeskStep;
import nl.careconnections.portal.staff.DeskTicket;

/** Tells organisations about a breach that concerns them. */
@Named("incidentRecords")
@RequestScoped
public class IncidentRecordsBacking {

    @Inject
    IncidentDesk incident;

    @Inject
    DeskTicket desk;

    @Inject
    DeskStep step;

    @Inject
    Viewer viewer;

    @Inject
    Breaches breaches;

    private String organisation = "";
    private String recordText = "";
    private String told = "";
    private String updateText = "";

    public String tell() {
        return incident.take(
                () -> breaches.tell(
                        viewer.getCaller(),
                        desk.getNumber(),
                        Choice.of(organisation),
                        recordText,
                        incident.key("tell"),
                        step.getVersion()),
                "securityincident.tell.done");
    }

    public String tellMore() {
        return incident.take(
                () -> breaches.tellMore(
                        viewer.getCaller(),
                        desk.getNumber(),
                        Choice.of(told),
                        updateText,
                        incident.key("more"),
                        step.getVersion()),
                "securityincident.more.done");
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation == null ? "" : organisation;
    }

    public String getRecordText() {
        return recordText;
    }

    public void setRecordText(String recordText) {
        this.recordText = recordText == null ? "" : recordText;
    }

    public String getTold() {
        return told;
    }

    public void setTold(String told) {
        this.told = told == null ? "" : told;
    }

    public String getUpdateText() {
        return updateText;
    }

    public void setUpdateText(String updateText) {
        this.updateText = updateText == null ? "" : updateText;
    }
}
