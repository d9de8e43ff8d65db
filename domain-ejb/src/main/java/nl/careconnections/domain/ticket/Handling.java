package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.sla.Targets;
import nl.careconnections.domain.team.Teams;

/** How support divides the work and says what comes first. */
@ApplicationScoped
@Transactional
public class Handling {

    @Inject
    EntityManager entityManager;

    @Inject
    Admission admission;

    @Inject
    People people;

    @Inject
    Teams teams;

    @Inject
    TicketClocks clocks;

    @Inject
    HighAlarms alarms;

    @Inject
    Announcements announcements;

    @Inject
    AccessLog accessLog;

    /**
     * Hands a ticket to somebody of support, or to nobody; assigned as it was already, nothing changes.
     *
     * @param accountId {@code null} for nobody
     * @throws InvalidInput {@code assignee} with key {@code ticket.assignee} when that is nobody of support
     * @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.closed}
     */
    public void assign(Caller caller, long number, Long accountId, int version) {
        Ticket ticket = admission.staffToChange(caller, number, "ticket.assigned");
        if (Objects.equals(accountId, ticket.assigneeId())) {
            return;
        }
        requireDivided(ticket);
        ticket.requireVersion(version);
        TicketEntry entry = assign(caller, ticket, accountId);
        if (accountId != null) {
            announcements.tellDesk(ticket, entry, "ticket.staffAssigned", MailWords.NUMBER);
        }
    }

    /** A request that is for a few only goes from one to the other by a step of its own flow. */
    private static void requireDivided(Ticket ticket) {
        if (ticket.isConfined() || ticket.teamId() == null) {
            throw new Conflict("ticket.stepNotPossible");
        }
    }

    /** The caller takes a ticket over, as it stands; closed, it stays as it was. */
    @Transactional(Transactional.TxType.MANDATORY)
    void takeUp(Caller caller, long number) {
        Ticket ticket = admission.staffToChange(caller, number, "ticket.assigned");
        if (ticket.status() != Status.CLOSED && !Objects.equals(ticket.assigneeId(), caller.accountId())) {
            assign(caller, ticket, caller.accountId());
        }
    }

    private TicketEntry assign(Caller caller, Ticket ticket, Long accountId) {
        Author author = Author.of(caller);
        String before = ticket.assigneeId() == null
                ? ""
                : people.get(ticket.assigneeId()).name();
        String after = accountId == null ? "" : colleague(accountId).name();
        TicketEntry entry = ticket.assignTo(author, accountId, before, after, clocks.timeFor(ticket));
        clocks.wind(ticket);
        entityManager.flush();
        alarms.lookedAfter(ticket, author);
        accessLog.done(caller.actor(), "ticket.assigned", ticket.subjectOfLog());
        return entry;
    }

    /**
     * Hands a ticket to another team. Its assignee keeps it only as one of that team; while it is nobody's, the team is told.
     *
     * @throws InvalidInput {@code team} with key {@code team.unknown} when there is none, or it ended
     * @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.closed}
     */
    public void handOver(Caller caller, long number, long teamId, int version) {
        Ticket ticket = admission.staffToChange(caller, number, "ticket.handedOver");
        if (ticket.teamId() == null) {
            throw new Conflict("ticket.stepNotPossible");
        }
        if (teamId == ticket.teamId()) {
            return;
        }
        ticket.requireVersion(version);
        ticket.requireNotClosed();
        String after = teams.nameOfReceiver(teamId);
        boolean stays = ticket.assigneeId() != null && teams.membersOf(teamId).contains(ticket.assigneeId());
        TicketEntry entry = ticket.moveTo(
                Author.of(caller), teamId, stays, teams.nameOf(ticket.teamId()), after, clocks.timeFor(ticket));
        clocks.wind(ticket);
        entityManager.flush();
        if (!stays) {
            announcements.tellDesk(ticket, entry, "ticket.staffHandedOver", MailWords.NUMBER);
        }
        accessLog.done(caller.actor(), "ticket.handedOver", ticket.subjectOfLog());
    }

    /**
     * Gives a ticket another priority, for a reason that the customer reads.
     *
     * @throws InvalidInput {@code priority} with key {@code required} or {@code ticket.samePriority}; {@code reason}
     * @throws Conflict {@code ticket.changedMeanwhile}; {@code ticket.stepNotPossible} once it is solved
     */
    public void changePriority(Caller caller, long number, Priority priority, String reason, int version) {
        Ticket ticket = admission.staffToChange(caller, number, "ticket.priorityChanged");
        Rules.all(() -> requireChosen(priority), () -> PlainText.requiredLines("reason", reason, Terms.REASON));
        String why = PlainText.lines(reason);
        ticket.requireVersion(version);
        Priority before = ticket.priority();
        TicketEntry entry = ticket.prioritise(Author.of(caller), priority, why, clocks.timeFor(ticket));
        clocks.wind(ticket);
        Targets targets = clocks.targetsOf(ticket);
        entityManager.flush();
        alarms.prioritised(ticket, Author.of(caller));
        announcements.tellCustomers(
                ticket,
                entry,
                "ticket.priorityChanged",
                MailWords.with(
                        before,
                        priority,
                        targets.response().deadline(),
                        targets.repair().deadline()));
        accessLog.done(caller.actor(), "ticket.priorityChanged", ticket.subjectOfLog());
    }

    private static void requireChosen(Priority priority) {
        if (priority == null) {
            throw new InvalidInput("priority", "required");
        }
    }

    private Person colleague(long accountId) {
        List<Person> support = people.staffWith(Ability.HANDLE_TICKETS);
        return support.stream()
                .filter(person -> person.accountId() == accountId)
                .findFirst()
                .orElseThrow(() -> new InvalidInput("assignee", "ticket.assignee"));
    }
}
