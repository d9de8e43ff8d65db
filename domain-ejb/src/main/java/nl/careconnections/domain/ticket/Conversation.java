package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.attachment.Attachments;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;

/**
 * What customer and support write to each other, and support to itself. A message sent twice is kept once, and nobody's
 * text replaces another's (assurance R4).
 */
@ApplicationScoped
@Transactional
public class Conversation {

    private static final String REPLIED = "ticket.replied";
    private static final String ASKED = "ticket.asked";
    private static final String SOLVED = "ticket.solved";

    private static final Set<Status> NEXT = Set.of(Status.IN_PROGRESS, Status.WAITING_FOR_CUSTOMER, Status.SOLVED);

    @Inject
    EntityManager entityManager;

    @Inject
    Admission admission;

    @Inject
    Attachments attachments;

    @Inject
    TicketClocks clocks;

    @Inject
    FollowerList followers;

    @Inject
    Flows flows;

    @Inject
    HighAlarms alarms;

    @Inject
    Announcements announcements;

    @Inject
    Redactions redactions;

    @Inject
    AccessLog accessLog;

    /**
     * A message of the customer; sets a waiting ticket going again, and opens a solved one when marked "not solved".
     *
     * @throws InvalidInput {@code text}
     * @throws Conflict {@code ticket.changedMeanwhile} when it would change the status of a ticket that changed since the
     *     writer saw it; {@code ticket.closed}
     */
    public void reply(Caller caller, long number, CustomerReply reply) {
        Ticket ticket = admission.customerToChange(caller, number, "ticket.replied");
        String key = SubmissionKey.checked(reply.submissionKey());
        String text = PlainText.requiredLines("text", reply.text(), Terms.MESSAGE);
        if (ticket.submission(caller.accountId(), key).isPresent()) {
            return;
        }
        boolean reopens = ticket.isSupportQuestion() && reply.notSolved() && ticket.status() == Status.SOLVED;
        if (reopens || ticket.isSupportQuestion() && ticket.status() == Status.WAITING_FOR_CUSTOMER) {
            ticket.requirePublicVersion(reply.version());
        }
        Author author = Author.of(caller);
        Instant at = clocks.timeFor(ticket);
        TicketEntry message = ticket.say(author, text, key, at);
        if (reopens) {
            ticket.reopen(author, "", null, at);
        }
        keep(caller, ticket, message, reply.attachments());
        if (!ticket.isSupportQuestion()) {
            flows.of(ticket.type()).customerWrote(caller, new Request(ticket));
        }
        followers.add(ticket, caller.accountId());
        if (reopens) {
            alarms.customerWaits(ticket);
        }
        announcements.tellCustomers(
                ticket, message, reopens ? "ticket.reopened" : "ticket.colleagueReplied", MailWords.NAMED);
        announcements.tellDesk(
                ticket, message, reopens ? "ticket.staffReopened" : "ticket.staffReplied", MailWords.NAMED);
        accessLog.done(caller.actor(), "ticket.replied", ticket.subjectOfLog());
    }

    /**
     * A public message of support, and what happens after it.
     *
     * <p>A request with a flow of its own stays where it is; its steps are taken by its own package.
     *
     * @throws InvalidInput {@code text}; {@code next} when it is no status that a message leads to
     * @throws Conflict {@code ticket.changedMeanwhile} when something changed since the writer saw the ticket;
     *     {@code ticket.stepNotPossible}, {@code ticket.closed}
     */
    public void reply(Caller caller, long number, StaffReply reply) {
        Ticket ticket = admission.staffToChange(caller, number, "ticket.replied");
        String key = SubmissionKey.checked(reply.submissionKey());
        Rules.all(
                () -> PlainText.requiredLines("text", reply.text(), Terms.MESSAGE),
                () -> requireNext(ticket, reply.next()));
        String text = PlainText.lines(reply.text());
        if (ticket.submission(caller.accountId(), key).isPresent()) {
            return;
        }
        ticket.requireVersion(reply.version());
        TicketEntry message = answer(caller, ticket, text, key, reply.next());
        attachments.claim(caller, reply.attachments(), message.owner());
        accessLog.done(caller.actor(), told(ticket, reply.next()), ticket.subjectOfLog());
    }

    /**
     * Says something in a ticket that is locked, and tells the customer; the access log is left to who asked.
     *
     * @param key {@code null} when it is not sent with a form of its own
     * @param next {@code null} to leave a question where it is
     */
    @Transactional(Transactional.TxType.MANDATORY)
    TicketEntry answer(Caller caller, Ticket ticket, String text, String key, Status next) {
        Author author = Author.of(caller);
        Instant at = clocks.timeFor(ticket);
        TicketEntry message = ticket.answer(author, text, key, at);
        if (ticket.isSupportQuestion() && next != null) {
            goOn(ticket, author, next, at);
        }
        clocks.wind(ticket);
        entityManager.flush();
        alarms.lookedAfter(ticket, author);
        tell(ticket, message, next);
        return message;
    }

    private static void goOn(Ticket ticket, Author author, Status next, Instant at) {
        switch (next) {
            case WAITING_FOR_CUSTOMER -> ticket.waitForCustomer(author, at);
            case SOLVED -> ticket.solve(author, at);
            default -> ticket.goOn(author, at);
        }
    }

    private static void requireNext(Ticket ticket, Status next) {
        if (ticket.isSupportQuestion() && (next == null || !NEXT.contains(next))) {
            throw new InvalidInput("next", "required");
        }
    }

    /**
     * What support writes for itself; no customer sees it or is mailed.
     *
     * @throws InvalidInput {@code text}
     */
    public void note(Caller caller, long number, InternalNote note) {
        Ticket ticket = admission.staffToChange(caller, number, "ticket.noted");
        String key = SubmissionKey.checked(note.submissionKey());
        String text = PlainText.requiredLines("text", note.text(), Terms.MESSAGE);
        if (ticket.submission(caller.accountId(), key).isPresent()) {
            return;
        }
        TicketEntry entry = ticket.note(Author.of(caller), text, key, clocks.timeFor(ticket));
        keep(caller, ticket, entry, note.attachments());
        accessLog.done(caller.actor(), "ticket.noted", ticket.subjectOfLog());
    }

    /**
     * Takes words out for good: from the entry named, wherever they stand in it (with subject and steps for the first
     * entry), and as whole words from everything else typed in this ticket.
     *
     * @throws InvalidInput {@code passage} with key {@code ticket.passageTooShort} (argument: characters) or
     *     {@code ticket.passageNotFound}; {@code reason}
     */
    public void redactPassage(Caller caller, long number, long entryId, String passage, String reason) {
        Ticket ticket = admission.staffToChange(caller, number, "ticket.redacted");
        redactions.passage(caller, ticket, entryId, passage, reason);
        accessLog.done(caller.actor(), "ticket.redacted", ticket.subjectOfLog());
    }

    /**
     * What {@link #redactPassage} would take out of the entry named, text by text; nothing changes.
     *
     * @throws InvalidInput as redacting would
     */
    public List<List<Piece>> previewRedaction(Caller caller, long number, long entryId, String passage, String reason) {
        Ticket ticket = admission.staff(caller, number, "ticket.redactionPreviewed");
        return redactions.preview(ticket, entryId, passage, reason);
    }

    /** Takes away a file for good. */
    public void redactAttachment(Caller caller, long number, long attachmentId, String reason) {
        Ticket ticket = admission.staffToChange(caller, number, "ticket.redacted");
        redactions.attachment(caller, ticket, attachmentId, reason);
        accessLog.done(caller.actor(), "ticket.redacted", ticket.subjectOfLog());
    }

    private void keep(Caller caller, Ticket ticket, TicketEntry entry, List<Long> files) {
        clocks.wind(ticket);
        entityManager.flush();
        attachments.claim(caller, files, entry.owner());
    }

    private void tell(Ticket ticket, TicketEntry message, Status next) {
        String template = told(ticket, next);
        MailWords words = switch (template) {
            case ASKED -> MailWords.NUMBER;
            case SOLVED -> MailWords.with(clocks.closesAt(ticket));
            default -> MailWords.NAMED;
        };
        announcements.tellCustomers(ticket, message, template, words);
    }

    /** What a message of support is to the customer: the name of its mail, and of what the access log keeps. */
    static String told(Ticket ticket, Status next) {
        if (!ticket.isSupportQuestion() || next == null) {
            return REPLIED;
        }
        return switch (next) {
            case WAITING_FOR_CUSTOMER -> ASKED;
            case SOLVED -> SOLVED;
            default -> REPLIED;
        };
    }
}
