package nl.careconnections.portal.staff.securityincident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.careconnections.domain.securityincident.IncidentReaders;
import nl.careconnections.portal.shared.PageAddress;
import nl.careconnections.portal.shared.Viewer;
import nl.careconnections.portal.staff.DeskStep;
import nl.careconnections.portal.staff.DeskTicket;

/** Who of staff knows of an incident, and who is responsible. */
@Named("incidentReaders")
@RequestScoped
public class IncidentReadersBacking {

    @Inject
    IncidentDesk incident;

    @Inject
    DeskTicket desk;

    @Inject
    DeskStep step;

    @Inject
    PageAddress address;

    @Inject
    Viewer viewer;

    @Inject
    IncidentReaders readers;

    private String colleague = "";
    private String director = "";

    public String letIn() {
        return incident.take(
                () -> readers.letIn(viewer.getCaller(), desk.getNumber(), Choice.of(colleague), step.getVersion()),
                "securityincident.letIn.done");
    }

    public String letOut() {
        return incident.take(
                () -> readers.letOut(viewer.getCaller(), desk.getNumber(), address.number("letOut"), step.getVersion()),
                "securityincident.letOut.done");
    }

    public String handOver() {
        return incident.take(
                () -> readers.handOver(viewer.getCaller(), desk.getNumber(), Choice.of(director), step.getVersion()),
                "securityincident.handOver.done");
    }

    public String getColleague() {
        return colleague;
    }

    public void setColleague(String colleague) {
        this.colleague = colleague == null ? "" : colleague;
    }

    public String getDirector() {
        return director;
    }

    public void setDirector(String director) {
        this.director = director == null ? "" : director;
    }
}
