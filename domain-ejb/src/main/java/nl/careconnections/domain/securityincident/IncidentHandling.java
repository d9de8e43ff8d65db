package nl.careconnections.domain.securityincident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.duty.Alarms;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.sla.WorkingCalendar;
import nl.careconnections.domain.ticket.NewRequest;
import nl.careconnections.domain.ticket.Request;
import nl.careconnections.domain.ticket.Requests;

/** What directors do with a security incident; each of these steps is theirs alone, but for carrying out a measure. */
@ApplicationScoped
@Transactional
public class IncidentHandling {

    private static final int PERSON = 200;
    private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);

    @Inject
    EntityManager entityManager;

    @Inject
    Incidents incidents;

    @Inject
    Requests requests;

    @Inject
    Alarms alarms;

    @Inject
    Clock clock;

    /**
     * The caller becomes the director who is responsible; the alarm ends.
     *
     * @throws Conflict {@code ticket.changedMeanwhile}; {@code ticket.stepNotPossible} when somebody is
     */
    public void takeCharge(Caller caller, long number, int version) {
        Request request = incidents.toDecide(caller, number, "securityincident.taken");
        request.requireSeen(caller, version);
        request.requireStage(Stage.REPORTED.name());
        takeCharge(caller, request);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void takeCharge(Caller caller, Request request) {
        requests.entrust(request, caller.accountId());
        requests.take(caller, request, Incidents.to(Stage.TAKEN, "taken").with(caller.name()))
                .tellCustomers("securityincident.taken");
        alarms.end(Incidents.alarm(request), caller.accountId());
    }

    /**
     * Logs that a director spoke with the reporter.
     *
     * @throws InvalidInput all that is wrong with {@code spokenAt}, {@code channel}, {@code spokenWith} and {@code agreed}
     * @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.stepNotPossible}, {@code ticket.closed}
     */
    public void logContact(Caller caller, long number, Conversed talk) {
        Request request = incidents.toDecide(caller, number, "securityincident.spoken");
        Rules.all(
                () -> Checks.pastSince("spokenAt", talk.spokenAt(), request.receivedAt(), clock.instant()),
                () -> Checks.chosen("channel", talk.channel()),
                () -> PlainText.requiredLine("spokenWith", talk.with(), PERSON),
                () -> PlainText.requiredLines("agreed", talk.agreed(), NewRequest.TEXT));
        if (request.wasSent(caller, talk.formKey())) {
            return;
        }
        request.requireSeen(caller, talk.version());
        request.requireStage(Stage.TAKEN.name(), Stage.ASSESSED.name());
        Instant at = Checks.pastSince("spokenAt", talk.spokenAt(), request.receivedAt(), clock.instant());
        incidents.of(request).spoke(at);
        requests.take(
                        caller,
                        request,
                        Incidents.seen(talk.channel().step(), request)
                                .with(at.toString(), PlainText.line(talk.with()))
                                .saying(PlainText.lines(talk.agreed()))
                                .sentAs(talk.formKey(), List.of()))
                .tellCustomers("securityincident.spoken");
        requests.keepTerm(request, Incidents.CONTACT, 0, at);
    }

    /**
     * Says whether it is an incident, and whether data leaked. What was said before is replaced; the timeline keeps both.
     *
     * @throws InvalidInput all that is wrong with {@code verdict} and {@code reasons}
     * @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.stepNotPossible}, {@code ticket.closed}
     */
    public void assess(Caller caller, long number, Assessment assessment) {
        Request request = incidents.toDecide(caller, number, "securityincident.assessed");
        Rules.all(
                () -> Checks.chosen("verdict", assessment.verdict()),
                () -> PlainText.requiredLines("reasons", assessment.reasons(), NewRequest.TEXT));
        if (request.wasSent(caller, assessment.formKey())) {
            return;
        }
        request.requireSeen(caller, assessment.version());
        request.requireStage(Stage.TAKEN.name(), Stage.ASSESSED.name());
        requests.take(
                        caller,
                        request,
                        Incidents.to(Stage.ASSESSED, assessment.verdict().step())
                                .saying(PlainText.lines(assessment.reasons()))
                                .sentAs(assessment.formKey(), List.of()))
                .tellCustomers("securityincident.assessed");
        follow(request, assessment.verdict());
    }

    /** The 72 hours count as long as it may be a breach. */
    private void follow(Request request, Verdict verdict) {
        StoredIncident incident = incidents.of(request);
        boolean counted = incident.mayBeBreach();
        incident.assess(verdict);
        if (counted && !incident.mayBeBreach()) {
            requests.endTerm(request, Incidents.AUTHORITY, 0, false);
        } else if (!counted && incident.clock().runs()) {
            requests.beginTerm(
                    request,
                    Incidents.AUTHORITY,
                    0,
                    incident.noticedAt(),
                    incident.clock().dueAt());
        }
    }

    /**
     * Agrees on something to be done, by whom and when; the reporter reads it.
     *
     * @throws InvalidInput all that is wrong with {@code measure}, {@code owner} and {@code dueOn}
     * @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.stepNotPossible}, {@code ticket.closed}
     */
    public void addMeasure(Caller caller, long number, NewMeasure wanted) {
        Request request = incidents.toDecide(caller, number, "securityincident.measureAdded");
        Rules.all(
                () -> PlainText.requiredLines("measure", wanted.what(), NewRequest.REASON),
                () -> requireReader(request, wanted.ownerId()),
                () -> requireToday(wanted.dueOn()));
        if (request.wasSent(caller, wanted.formKey())) {
            return;
        }
        request.requireSeen(caller, wanted.version());
        request.requireStage(Stage.TAKEN.name(), Stage.ASSESSED.name());
        StoredMeasure measure =
                new StoredMeasure(request.id(), PlainText.lines(wanted.what()), wanted.ownerId(), wanted.dueOn());
        entityManager.persist(measure);
        entityManager.flush();
        requests.take(
                        caller,
                        request,
                        Incidents.seen("measureAdded", request)
                                .with(wanted.dueOn().toString())
                                .saying(measure.what())
                                .sentAs(wanted.formKey(), List.of()))
                .tellCustomers("securityincident.measureAdded");
        Instant due =
                wanted.dueOn().atTime(END_OF_DAY).atZone(WorkingCalendar.ZONE).toInstant();
        Instant now = requests.now(request);
        requests.beginTerm(request, Incidents.MEASURE, measure.id(), now.isBefore(due) ? now : due, due);
    }

    private void requireReader(Request request, long accountId) {
        if (!requests.readers(request).contains(accountId)) {
            throw new InvalidInput("owner", "required");
        }
    }

    private void requireToday(LocalDate day) {
        Checks.chosen("dueOn", day);
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        if (day.isBefore(today)) {
            throw new InvalidInput("dueOn", "ticket.untilPast");
        }
        if (day.isAfter(today.plusYears(2))) {
            throw new InvalidInput("dueOn", "securityincident.tooFar");
        }
    }

    /**
     * A measure was carried out, by anybody who was let in.
     *
     * @throws InvalidInput {@code result}
     * @throws NotFound when the incident has no such measure
     * @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.closed}; {@code ticket.stepNotPossible} when it was done
     */
    public void carryOut(Caller caller, long number, long measureId, String result, String formKey, int version) {
        Request request = requests.staffToChange(caller, Incidents.TOPIC, number, "securityincident.measureDone");
        String outcome = PlainText.requiredLines("result", result, NewRequest.REASON);
        if (request.wasSent(caller, formKey)) {
            return;
        }
        request.requireSeen(caller, version);
        StoredMeasure measure = incidents.measuresOf(request).stream()
                .filter(one -> one.id() == measureId)
                .findFirst()
                .orElseThrow(NotFound::new);
        if (measure.isDone()) {
            throw new Conflict("ticket.stepNotPossible");
        }
        measure.carryOut(outcome, requests.now(request));
        requests.take(
                        caller,
                        request,
                        Incidents.seen("measureDone", request).saying(outcome).sentAs(formKey, List.of()))
                .tellCustomers("securityincident.measureDone")
                .tellDesk("securityincident.staffMeasureDone");
        requests.endTerm(request, Incidents.MEASURE, measureId, true);
    }

    /**
     * Tells the reporter what was found and done, and closes it.
     *
     * @throws InvalidInput {@code closing}; {@code everybodyTold} of a breach
     * @throws NotAllowed for who is no director
     * @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.stepNotPossible}, {@code ticket.closed};
     *     {@code securityincident.breachUnknown}, {@code securityincident.notSpoken}, {@code securityincident.measuresOpen}
     */
    public void finish(Caller caller, long number, Finish finish) {
        Request request = incidents.toDecide(caller, number, "securityincident.finished");
        StoredIncident incident = incidents.of(request);
        Rules.all(
                () -> PlainText.requiredLines("closing", finish.summary(), NewRequest.TEXT),
                () -> requireEverybodyTold(incident, finish));
        if (request.wasSent(caller, finish.formKey())) {
            return;
        }
        request.requireSeen(caller, finish.version());
        request.requireStage(Stage.ASSESSED.name());
        requireNothingLeft(request, incident);
        requests.take(
                        caller,
                        request,
                        Incidents.to(Stage.FINISHED, "finished")
                                .saying(PlainText.lines(finish.summary()))
                                .sentAs(finish.formKey(), List.of()))
                .tellCustomers("securityincident.finished");
    }

    private static void requireEverybodyTold(StoredIncident incident, Finish finish) {
        if (incident.verdict() == Verdict.BREACH && !finish.everybodyTold()) {
            throw new InvalidInput("everybodyTold", "securityincident.everybodyTold");
        }
    }

    private void requireNothingLeft(Request request, StoredIncident incident) {
        if (incident.verdict() == Verdict.MAYBE_BREACH) {
            throw new Conflict("securityincident.breachUnknown");
        }
        if (incident.spokenAt() == null) {
            throw new Conflict("securityincident.notSpoken");
        }
        if (!incidents.measuresOf(request).stream().allMatch(StoredMeasure::isDone)) {
            throw new Conflict("securityincident.measuresOpen");
        }
    }
}
