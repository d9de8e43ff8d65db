package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.attachment.Attachments;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.team.Teams;

/** What the customer does with a solution. */
@ApplicationScoped
@Transactional
public class Resolution {

    private static final int MOST_STARS = 5;

    @Inject
    EntityManager entityManager;

    @Inject
    Admission admission;

    @Inject
    Submissions submissions;

    @Inject
    Teams teams;

    @Inject
    Attachments attachments;

    @Inject
    TicketClocks clocks;

    @Inject
    SupportTerms terms;

    @Inject
    FollowerList followers;

    @Inject
    Ratings ratings;

    @Inject
    Flows flows;

    @Inject
    HighAlarms alarms;

    @Inject
    Announcements announcements;

    @Inject
    AccessLog accessLog;

    /**
     * The solution works: the ticket is closed. Pressed twice, nothing more happens.
     *
     * @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.stepNotPossible}
     */
    public void accept(Caller caller, long number, int version) {
        Ticket ticket = admission.customerToChange(caller, number, "ticket.accepted");
        if (wasAcceptedBy(caller, ticket)) {
            return;
        }
        ticket.requirePublicVersion(version);
        TicketEntry entry = ticket.accept(Author.of(caller), clocks.timeFor(ticket));
        clocks.wind(ticket);
        entityManager.flush();
        announcements.tellCustomers(
                ticket,
                entry,
                "ticket.closed",
                MailWords.withDays(terms.of(ticket).reopening()));
        accessLog.done(caller.actor(), "ticket.accepted", ticket.subjectOfLog());
    }

    /**
     * The solution is none: the work goes on.
     *
     * @throws InvalidInput {@code reason}
     * @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.stepNotPossible}
     */
    public void refuse(Caller caller, long number, String submissionKey, String reason, List<Long> files, int version) {
        Ticket ticket = admission.customerToChange(caller, number, "ticket.refused");
        String key = SubmissionKey.checked(submissionKey);
        String why = PlainText.requiredLines("reason", reason, Terms.MESSAGE);
        if (ticket.submission(caller.accountId(), key).isPresent()) {
            return;
        }
        ticket.requirePublicVersion(version);
        TicketEntry entry = ticket.refuse(Author.of(caller), why, key, clocks.timeFor(ticket));
        reopened(caller, ticket, entry, files);
        accessLog.done(caller.actor(), "ticket.refused", ticket.subjectOfLog());
    }

    /**
     * Opens a closed ticket again within the term for it; later a new one is started, linked to the old.
     *
     * @throws InvalidInput {@code reason}
     * @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.stepNotPossible}
     */
    public Submitted reopen(
            Caller caller, long number, String submissionKey, String reason, List<Long> files, int version) {
        Ticket ticket = admission.customerToChange(caller, number, "ticket.reopened");
        String key = SubmissionKey.checked(submissionKey);
        String why = PlainText.requiredLines("reason", reason, Terms.MESSAGE);
        Optional<Submitted> before = before(caller, ticket, key);
        if (before.isPresent()) {
            return before.get();
        }
        ticket.requirePublicVersion(version);
        Instant at = clocks.timeFor(ticket);
        if (ticket.closedAt() != null && !terms.mayStillReopen(ticket, at)) {
            Question goesOn =
                    new Question(key, ticket.productId(), ticket.subject(), why, List.of(), ticket.priority());
            return submissions.submitLinked(caller, ticket, goesOn, files);
        }
        TicketEntry entry = ticket.reopen(Author.of(caller), why, key, at);
        returnToTeam(ticket, at);
        reopened(caller, ticket, entry, files);
        accessLog.done(caller.actor(), "ticket.reopened", ticket.subjectOfLog());
        return new Submitted(number, false);
    }

    /**
     * Rates the handling, once for each solution.
     *
     * @param stars from 1 to 5
     * @param words may be empty
     * @throws InvalidInput {@code stars} with key {@code ticket.stars}; {@code words} with key {@code tooLong}
     * @throws Conflict {@code ticket.stepNotPossible} before there is a solution, {@code ticket.alreadyRated}
     */
    public void rate(Caller caller, long number, int stars, String words) {
        Ticket ticket = admission.customerToChange(caller, number, "ticket.rated");
        Rules.all(() -> requireStars(stars), () -> PlainText.linesAtMost("words", words, Terms.REASON));
        if (ratings.rate(caller, ticket, stars, PlainText.lines(words), clocks.timeFor(ticket))) {
            accessLog.done(caller.actor(), "ticket.rated", ticket.subjectOfLog());
            if (!ticket.isSupportQuestion()) {
                flows.of(ticket.type()).rated(caller, new Request(ticket));
            }
        }
    }

    private static void requireStars(int stars) {
        if (stars < 1 || stars > MOST_STARS) {
            throw new InvalidInput("stars", "ticket.stars");
        }
    }

    private void reopened(Caller caller, Ticket ticket, TicketEntry entry, List<Long> files) {
        clocks.wind(ticket);
        entityManager.flush();
        attachments.claim(caller, files, entry.owner());
        followers.add(ticket, caller.accountId());
        announcements.tellCustomers(ticket, entry, "ticket.reopened", MailWords.NUMBER);
        announcements.tellDesk(ticket, entry, "ticket.staffReopened", MailWords.NUMBER);
        alarms.customerWaits(ticket);
    }

    /** The team that closed it may have ended since. */
    private void returnToTeam(Ticket ticket, Instant at) {
        if (!teams.isInUse(ticket.teamId())) {
            long receiver = teams.receiverOf(ticket.productId());
            boolean stays =
                    ticket.assigneeId() != null && teams.membersOf(receiver).contains(ticket.assigneeId());
            ticket.moveTo(
                    Author.SYSTEM, receiver, stays, teams.nameOf(ticket.teamId()), teams.nameOfReceiver(receiver), at);
        }
    }

    private Optional<Submitted> before(Caller caller, Ticket ticket, String key) {
        if (ticket.submission(caller.accountId(), key).isPresent()) {
            return Optional.of(new Submitted(ticket.number(), true));
        }
        return submissions.before(caller, key);
    }

    private static boolean wasAcceptedBy(Caller caller, Ticket ticket) {
        if (ticket.status() != Status.CLOSED) {
            return false;
        }
        return ticket.entries().stream()
                .filter(entry -> entry.kind() == EntryKind.ACCEPTED)
                .anyMatch(entry -> entry.authorId() == caller.accountId());
    }
}
