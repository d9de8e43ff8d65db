package nl.careconnections.domain.securityincident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.duty.Alarms;
import nl.careconnections.domain.duty.NewAlarm;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.ticket.NewRequest;
import nl.careconnections.domain.ticket.Request;
import nl.careconnections.domain.ticket.Requests;
import nl.careconnections.domain.ticket.Submitted;

/** Security incidents as customers report and follow them. */
@ApplicationScoped
@Transactional
public class SecurityIncidents {

    private static final int PLACE = 200;
    private static final int WHOSE_DATA = 500;
    private static final int CONTACT_DAYS = 1;

    @Inject
    EntityManager entityManager;

    @Inject
    Incidents incidents;

    @Inject
    Requests requests;

    @Inject
    Alarms alarms;

    @Inject
    People people;

    @Inject
    Clock clock;

    /**
     * Receives a report, lets the directors in, and alarms them and the person on call at once, day and night.
     *
     * @throws InvalidInput all that is wrong with {@code subject}, {@code explanation}, {@code place}, {@code noticedAt},
     *     {@code whoseData} and {@code ongoing}
     * @throws NotAllowed when the caller may not report incidents
     */
    public Submitted report(Caller caller, NewIncident typed) {
        if (caller.maySubmit(Incidents.TOPIC)) {
            check(typed);
        }
        NewRequest asked = new NewRequest(
                Incidents.TOPIC,
                typed.submissionKey(),
                null,
                typed.subject(),
                typed.explanation(),
                Stage.REPORTED.name(),
                true,
                typed.attachments());
        return requests.receive(caller, asked, request -> begin(request, typed));
    }

    private void check(NewIncident typed) {
        Rules.all(
                () -> PlainText.requiredLine("subject", typed.subject(), NewRequest.SUBJECT),
                () -> PlainText.requiredLines("explanation", typed.explanation(), NewRequest.TEXT),
                () -> PlainText.requiredLine("place", typed.place(), PLACE),
                () -> Checks.past("noticedAt", typed.noticedAt(), clock.instant()),
                () -> PlainText.requiredLines("whoseData", typed.whoseData(), WHOSE_DATA),
                () -> Checks.chosen("ongoing", typed.ongoing()));
    }

    private void begin(Request request, NewIncident typed) {
        Instant noticedAt = Checks.past("noticedAt", typed.noticedAt(), clock.instant());
        entityManager.persist(new StoredIncident(
                request.id(),
                PlainText.line(typed.place()),
                noticedAt,
                PlainText.lines(typed.whoseData()),
                typed.ongoing()));
        requests.confineTo(request, Incidents.accounts(incidents.directors()));
        requests.beginTerm(request, Incidents.CONTACT, request.receivedAt(), CONTACT_DAYS);
        requests.beginTerm(request, Incidents.AUTHORITY, 0, noticedAt, noticedAt.plus(AuthorityClock.TERM));
        alarms.raise(new NewAlarm(
                Incidents.alarm(request),
                Incidents.alarm(request),
                "securityincident.alarm",
                List.of(Long.toString(request.number())),
                "/ticket/" + request.number(),
                true));
    }

    /** What the reporter's organisation reads beside the ticket. */
    public IncidentForCustomer view(Caller caller, long number) {
        Request request = requests.customer(caller, Incidents.TOPIC, number, "securityincident.viewed");
        Set<IncidentStep> allowed = EnumSet.noneOf(IncidentStep.class);
        if (incidents.of(request).clock().runs()) {
            allowed.add(IncidentStep.TELL_AUTHORITY);
        }
        String responsible = request.assigneeId() == null
                ? ""
                : people.get(request.assigneeId()).name();
        return new IncidentForCustomer(incidents.facts(request), responsible, allowed);
    }

    /**
     * The customer did its own duty, and says when; also once we are done with the incident, because the 72 hours may go on.
     *
     * @throws InvalidInput {@code reportedAt}
     * @throws Conflict {@code ticket.changedMeanwhile}; {@code ticket.stepNotPossible} when that was said
     *     before, or it is no breach
     */
    public void tellAuthority(Caller caller, long number, LocalDateTime when, String formKey, int version) {
        Request request = requests.customerToChange(caller, Incidents.TOPIC, number, "securityincident.authorityTold");
        StoredIncident incident = incidents.of(request);
        Instant at = Checks.pastSince("reportedAt", when, incident.noticedAt(), clock.instant());
        if (request.wasSent(caller, formKey)) {
            return;
        }
        request.requireSeen(caller, version);
        if (!incident.clock().runs()) {
            throw new Conflict("ticket.stepNotPossible");
        }
        incident.report(at);
        Requests.Step told = requests.takeAfterwards(
                caller,
                request,
                Incidents.seen("authorityTold", request).with(at.toString()).sentAs(formKey, List.of()));
        requests.keepTerm(request, Incidents.AUTHORITY, 0, at);
        told.tellDesk("securityincident.staffAuthorityTold");
        told.tellCustomers("securityincident.authorityTold");
    }
}
