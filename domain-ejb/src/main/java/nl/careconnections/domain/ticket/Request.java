package nl.careconnections.domain.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.sla.Priority;

/** A ticket in the hands of the package of its kind: what it reads of it. It is changed through {@link Requests} only. */
public final class Request {

    private final Ticket ticket;

    Request(Ticket ticket) {
        this.ticket = Objects.requireNonNull(ticket);
    }

    Ticket ticket() {
        return ticket;
    }

    /** For the rows that the package of its kind keeps about it. */
    public long id() {
        return ticket.id();
    }

    public long number() {
        return ticket.number();
    }

    public Topic type() {
        return ticket.type();
    }

    /** {@code null} for one that is not about a product. */
    public Long productId() {
        return ticket.productId();
    }

    public String subject() {
        return ticket.subject();
    }

    /** What the submitter explained. */
    public String explanation() {
        return ticket.entries().get(0).text();
    }

    /** What was typed with a step, as it stands on the timeline now. */
    public String text(long entryId) {
        return ticket.entries().stream()
                .filter(entry -> entry.id() == entryId)
                .findFirst()
                .map(TicketEntry::text)
                .orElseThrow();
    }

    public String stage() {
        return ticket.stage();
    }

    public Status status() {
        return ticket.status();
    }

    /** {@code null} for all but support questions. */
    public Priority priority() {
        return ticket.priority();
    }

    public long organisationId() {
        return ticket.organisationId();
    }

    public long submitterId() {
        return ticket.submitterId();
    }

    /** Who of staff is responsible; {@code null} for nobody. */
    public Long assigneeId() {
        return ticket.assigneeId();
    }

    /** The team of support that it is with; {@code null} for a kind that teams do not divide. */
    public Long teamId() {
        return ticket.teamId();
    }

    public Instant receivedAt() {
        return ticket.receivedAt();
    }

    public boolean isClosed() {
        return ticket.status() == Status.CLOSED;
    }

    /** Names it to the access log. */
    public String subjectOfLog() {
        return ticket.subjectOfLog();
    }

    /** @throws Conflict {@code ticket.changedMeanwhile} when more changed than this reader saw */
    public void requireSeen(Caller reader, int version) {
        if (reader.isStaff()) {
            ticket.requireVersion(version);
        } else {
            ticket.requirePublicVersion(version);
        }
    }

    /** @throws Conflict {@code ticket.stepNotPossible} unless it stands at one of these stages */
    public void requireStage(String... stages) {
        if (!List.of(stages).contains(ticket.stage())) {
            throw new Conflict("ticket.stepNotPossible");
        }
    }

    /** Whether this form was taken before. */
    public boolean wasSent(Caller sender, String formKey) {
        return ticket.submission(sender.accountId(), SubmissionKey.checked(formKey))
                .isPresent();
    }
}
