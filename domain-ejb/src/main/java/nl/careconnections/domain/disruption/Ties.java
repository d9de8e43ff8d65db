package nl.careconnections.domain.disruption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.status.DraftDiscarded;
import nl.careconnections.domain.status.KnownIncident;
import nl.careconnections.domain.status.KnownIncidents;
import nl.careconnections.domain.status.Words;
import nl.careconnections.domain.ticket.Request;
import nl.careconnections.domain.ticket.Requests;
import nl.careconnections.domain.ticket.TicketLists;
import nl.careconnections.domain.ticket.TicketRow;

/**
 * Ties questions to the incident that causes them, each to one at most. Drafts can be chosen too, because the questions come
 * before the words do; customers know of an incident once it is published.
 */
@ApplicationScoped
@Transactional
public class Ties {

    @Inject
    TieRows rows;

    @Inject
    KnownIncidents incidents;

    @Inject
    Requests requests;

    @Inject
    TicketLists lists;

    @Inject
    People people;

    @Inject
    AccessLog accessLog;

    @Inject
    Clock clock;

    /**
     * How a support question stands, for who of staff sees it.
     *
     * @throws NotFound for who does not see it
     */
    public Standing standing(Caller caller, long number) {
        Request question = requests.staff(caller, Topic.SUPPORT_QUESTION, number, "ticket.viewed");
        KnownIncident incident = incidentOf(question);
        boolean free = incident == null && !question.isClosed();
        boolean reportable = free && question.status().isOpen() && question.priority() == Priority.HIGH;
        return new Standing(
                incident,
                free ? incidents.open() : List.of(),
                !question.isClosed(),
                reportable,
                reportable && !caller.can(Ability.PUBLISH) ? publishers() : List.of());
    }

    private List<Standing.Publisher> publishers() {
        return people.staffWith(Ability.PUBLISH).stream()
                .map(person -> new Standing.Publisher(person.name(), person.phone()))
                .toList();
    }

    /**
     * What the customer may know of the disruption that a support question of theirs belongs to.
     *
     * @throws NotFound for who does not see a question that belongs to one
     */
    public Optional<KnownIncident> told(Caller caller, long number) {
        if (!rows.isTied(number)) {
            return Optional.empty();
        }
        Request question = requests.customer(caller, Topic.SUPPORT_QUESTION, number, "ticket.viewed");
        return Optional.ofNullable(incidentOf(question)).filter(incident -> !incident.draft());
    }

    private KnownIncident incidentOf(Request question) {
        return rows.incidentOf(question.id()).map(incidents::get).orElse(null);
    }

    /**
     * The questions of an incident; who publishes but sees no questions learns how many there are.
     *
     * @throws NotFound
     * @throws NotAllowed for who neither handles tickets nor publishes
     */
    public TiedQuestions of(Caller caller, String code) {
        if (!caller.can(Ability.PUBLISH)) {
            caller.require(Ability.HANDLE_TICKETS);
        }
        KnownIncident incident = incidents.get(code);
        Map<Long, Long> questions = rows.questionsOf(incident.id());
        List<TicketRow> seen = lists.among(caller, questions.values());
        return new TiedQuestions(incident, seen, questions.size() - seen.size());
    }

    /**
     * Ties a question; tied to this incident already, nothing happens.
     *
     * @param code of the incident
     * @throws InvalidInput {@code incident} with {@code required}
     * @throws Conflict {@code disruption.over}, also when there is none; {@code disruption.closed}; {@code disruption.tiedAlready} with the title of
     *     the other incident
     * @throws NotFound for who does not see the question
     */
    public void tie(Caller caller, long number, String code) {
        caller.require(Ability.WORK_ON_REQUESTS);
        if (code == null || code.isEmpty()) {
            throw new InvalidInput("incident", "required");
        }
        KnownIncident incident = incidents.findLocked(code).orElseThrow(() -> new Conflict("disruption.over"));
        tie(caller, requests.staffToChange(caller, Topic.SUPPORT_QUESTION, number, "ticket.tied"), incident);
    }

    /** The same for a question that is locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    void tie(Caller caller, Request question, KnownIncident incident) {
        KnownIncident before = incidentOf(question);
        if (before != null && before.id() == incident.id()) {
            return;
        }
        if (before != null) {
            throw new Conflict("disruption.tiedAlready", before.title().in(caller.language()));
        }
        if (question.isClosed()) {
            throw new Conflict("disruption.closed");
        }
        if (incident.isOver()) {
            throw new Conflict("disruption.over");
        }
        rows.add(question.id(), incident.id(), caller.accountId(), clock.instant());
        remark(caller, question, "disruption.tied", incident.title());
        accessLog.done(caller.actor(), "ticket.tied", question.subjectOfLog());
    }

    /**
     * Takes a question away from an incident, also when either is over; belonging to another by now, or to none, it stays so.
     *
     * @param code of the incident that the caller saw it with
     * @throws NotFound for who does not see the question
     */
    public void untie(Caller caller, long number, String code) {
        Request question = requests.staffToChange(caller, Topic.SUPPORT_QUESTION, number, "ticket.untied");
        KnownIncident incident = incidentOf(question);
        if (incident == null || !incident.code().equals(code)) {
            return;
        }
        rows.remove(question.id());
        remark(caller, question, "disruption.untied", incident.title());
        accessLog.done(caller.actor(), "ticket.untied", question.subjectOfLog());
    }

    /** Questions of a draft that is thrown away belong to none again. */
    void letGo(@Observes DraftDiscarded draft) {
        Words title = incidents.get(draft.incidentId()).title();
        new TreeSet<>(rows.questionsOf(draft.incidentId()).keySet()).forEach(id -> {
            Request question = requests.locked(id);
            rows.remove(id);
            remark(null, question, "disruption.discarded", title);
        });
    }

    private void remark(Caller by, Request question, String key, Words title) {
        requests.remark(by, question, key, title.dutch());
    }
}
