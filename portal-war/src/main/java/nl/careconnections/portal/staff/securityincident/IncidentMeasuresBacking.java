package nl.careconnections.portal.staff.securityincident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.careconnections.domain.securityincident.IncidentHandling;
import nl.careconnections.domain.securityincident.NewMeasure;
import nl.careconnections.portal.shared.Typed;
import nl.careconnections.portal.shared.Viewer;
import nl.careconnections.portal.staff.DeskStep;
import nl.careconnections.portal.staff.DeskTicket;

/** What is going to be done about an incident, and that it was done. */
@Named("incidentMeasures")
@RequestScoped
public class IncidentMeasuresBacking {

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

    private String measure = "";
    private String owner = "";
    private String dueOn = "";
    private String done = "";
    private String result = "";

    public String add() {
        return incident.take(
                () -> handling.addMeasure(
                        viewer.getCaller(),
                        desk.getNumber(),
                        new NewMeasure(
                                incident.key("measure"),
                                measure,
                                Choice.of(owner),
                                Typed.day("dueOn", dueOn),
                                step.getVersion())),
                "securityincident.measure.added");
    }

    public String carryOut() {
        return incident.take(
                () -> handling.carryOut(
                        viewer.getCaller(),
                        desk.getNumber(),
                        Choice.of(done),
                        result,
                        incident.key("carry-out"),
                        step.getVersion()),
                "securityincident.measure.carriedOut");
    }

    public String getMeasure() {
        return measure;
    }

    public void setMeasure(String measure) {
        this.measure = measure == null ? "" : measure;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner == null ? "" : owner;
    }

    public String getDueOn() {
        return dueOn;
    }

    public void setDueOn(String dueOn) {
        this.dueOn = dueOn == null ? "" : dueOn;
    }

    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done == null ? "" : done;
    }

    public String getResult() {
        return result;
    }

    public void setResult(String result) {
        this.result = result == null ? "" : result;
    }
}
