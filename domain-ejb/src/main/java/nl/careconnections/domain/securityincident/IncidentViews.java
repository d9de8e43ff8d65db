package nl.careconnections.domain.securityincident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.organisation.OrganisationName;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.ticket.Request;
import nl.careconnections.domain.ticket.Requests;
import nl.careconnections.domain.ticket.StaffTicket;
import nl.careconnections.domain.ticket.Tickets;

/** What those of staff who were let in read of an incident. */
@ApplicationScoped
@Transactional
public class IncidentViews {

    private static final int LONGEST_LOG = 10_000;

    @Inject
    Incidents incidents;

    @Inject
    IncidentReaders readers;

    @Inject
    Breaches breaches;

    @Inject
    Requests requests;

    @Inject
    Tickets tickets;

    @Inject
    AccessLog accessLog;

    public IncidentForStaff view(Caller caller, long number) {
        Request request = requests.staff(caller, Incidents.TOPIC, number, "securityincident.viewed");
        boolean decides = caller.can(Ability.OVERSEE);
        Set<IncidentStep> allowed = allowed(request, decides);
        return new IncidentForStaff(
                incidents.facts(request),
                readers.of(request),
                decides ? readers.others(request) : List.of(),
                incidents.directors().stream()
                        .filter(director -> !Long.valueOf(director.accountId()).equals(request.assigneeId()))
                        .map(director -> new Reader(director.accountId(), director.name(), true, false))
                        .toList(),
                breaches.of(request),
                decides ? breaches.untold(caller, request) : List.<OrganisationName>of(),
                allowed);
    }

    /**
     * The whole file of an incident, for a director; kept in the access log.
     *
     * @throws NotAllowed for who is no director
     */
    public IncidentFile export(Caller caller, long number) {
        Request request = requests.staff(caller, Incidents.TOPIC, number, "securityincident.exported");
        if (!caller.can(Ability.OVERSEE)) {
            accessLog.refused(caller.actor(), "securityincident.exported", request.subjectOfLog(), "right");
            throw new NotAllowed();
        }
        StaffTicket ticket = tickets.handle(caller, number);
        accessLog.done(caller.actor(), "securityincident.exported", request.subjectOfLog());
        return new IncidentFile(ticket, view(caller, number), accessLog.about(request.subjectOfLog(), LONGEST_LOG));
    }

    private Set<IncidentStep> allowed(Request request, boolean decides) {
        Set<IncidentStep> steps = EnumSet.noneOf(IncidentStep.class);
        if (decides) {
            steps.add(IncidentStep.EXPORT);
        }
        StoredIncident incident = incidents.of(request);
        if (decides) {
            steps.addAll(tellings(request, incident));
        }
        if (request.isClosed()) {
            return steps;
        }
        if (!incidents.measuresOf(request).stream().allMatch(StoredMeasure::isDone)) {
            steps.add(IncidentStep.CARRY_OUT_MEASURE);
        }
        if (decides) {
            steps.addAll(decisions(request, incident));
        }
        return steps;
    }

    private Set<IncidentStep> tellings(Request request, StoredIncident incident) {
        Set<IncidentStep> steps = EnumSet.noneOf(IncidentStep.class);
        if (!breaches.of(request).isEmpty()) {
            steps.add(IncidentStep.UPDATE_RECORD);
        }
        if (incident.verdict() == Verdict.BREACH) {
            steps.add(IncidentStep.TELL_ORGANISATION);
        }
        return steps;
    }

    private Set<IncidentStep> decisions(Request request, StoredIncident incident) {
        Set<IncidentStep> steps = EnumSet.of(IncidentStep.LET_IN);
        if (request.stage().equals(Stage.REPORTED.name())) {
            steps.add(IncidentStep.TAKE_CHARGE);
            return steps;
        }
        steps.addAll(Set.of(
                IncidentStep.HAND_OVER, IncidentStep.LOG_CONTACT, IncidentStep.ASSESS, IncidentStep.ADD_MEASURE));
        if (incident.verdict() != null) {
            steps.add(IncidentStep.FINISH);
        }
        return steps;
    }
}
