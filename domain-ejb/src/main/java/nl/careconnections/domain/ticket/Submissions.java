package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.account.Topics;
import nl.careconnections.domain.attachment.Attachments;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.knowledge.Products;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.sla.Targets;
import nl.careconnections.domain.team.Teams;

/** How a ticket comes into being, once for each submission (assurance R4). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Submissions {

    @Inject
    EntityManager entityManager;

    @Inject
    Products products;

    @Inject
    Teams teams;

    @Inject
    Topics topics;

    @Inject
    Attachments attachments;

    @Inject
    TicketClocks clocks;

    @Inject
    Consents consents;

    @Inject
    HighAlarms alarms;

    @Inject
    Announcements announcements;

    @Inject
    AccessLog accessLog;

    @Inject
    Clock clock;

    Submitted submit(Caller caller, NewQuestion typed) {
        Rules.all(() -> requireProduct(typed.productId()), () -> Question.of(typed), () -> checkedConsent(typed));
        Question question = Question.of(typed);
        Optional<Consent> consent = checkedConsent(typed);
        Optional<Submitted> before = before(caller, question.submissionKey());
        if (before.isPresent()) {
            return before.get();
        }
        Ticket ticket = receive(caller, question, typed.attachments());
        consent.ifPresent(given -> consents.give(caller, ticket, given));
        return confirmed(caller, ticket);
    }

    /** A question that goes on where an older ticket, closed too long ago, ended; not sent {@link #before}. */
    Submitted submitLinked(Caller caller, Ticket older, Question question, List<Long> files) {
        Ticket ticket = receive(caller, question, files);
        Author author = Author.of(caller);
        ticket.tell(EntryKind.LINKED, author, "", List.of(Long.toString(older.number())), ticket.receivedAt());
        older.tell(EntryKind.LINKED, author, "", List.of(Long.toString(ticket.number())), clocks.timeFor(older));
        return confirmed(caller, ticket);
    }

    /** The ticket that this submission became before. Whoever sends it at the same moment waits here for the first. */
    Optional<Submitted> before(Caller caller, String key) {
        entityManager
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "ticket:" + caller.accountId() + ":" + key)
                .getSingleResult();
        return entityManager
                .createQuery(
                        "select t.number from Ticket t where t.submitterId = :submitter and t.submissionKey = :key",
                        Long.class)
                .setParameter("submitter", caller.accountId())
                .setParameter("key", key)
                .getResultStream()
                .findFirst()
                .map(number -> new Submitted(number, true));
    }

    private Ticket receive(Caller caller, Question question, List<Long> files) {
        Ticket ticket =
                received(caller.organisationId(), caller.accountId(), Author.of(caller), question, clock.instant());
        clocks.wind(ticket);
        entityManager.persist(ticket);
        entityManager.flush();
        attachments.claim(caller, files, ticket.entries().get(0).owner());
        return ticket;
    }

    /** A question that staff wrote down for somebody who called; nothing is wound or kept yet. */
    Ticket phoned(Caller staff, Person customer, Question question, Instant calledAt) {
        return received(customer.organisationId(), customer.accountId(), Author.of(staff), question, calledAt);
    }

    private Ticket received(long organisationId, long submitterId, Author author, Question question, Instant at) {
        return new Ticket(
                nextNumber(),
                organisationId,
                teams.receiverOf(question.productId()),
                submitterId,
                author,
                question,
                at);
    }

    /** A request of another kind, as it was checked; its package adds what belongs to it. */
    Ticket receive(Caller caller, NewRequest asked) {
        Ticket ticket = new Ticket(
                nextNumber(),
                caller.organisationId(),
                topics.isByTeam(asked.type()) ? teams.receiverOf(asked.productId()) : null,
                Author.of(caller),
                asked,
                clock.instant());
        entityManager.persist(ticket);
        entityManager.flush();
        attachments.claim(caller, asked.attachments(), ticket.entries().get(0).owner());
        return ticket;
    }

    private Submitted confirmed(Caller caller, Ticket ticket) {
        TicketEntry received = ticket.entries().get(0);
        Targets targets = clocks.targetsOf(ticket);
        announcements.confirm(
                ticket,
                received,
                "ticket.received",
                MailWords.with(targets.response().deadline(), targets.repair().deadline()));
        announcements.tellDesk(ticket, received, "ticket.staffReceived", MailWords.NUMBER);
        alarms.customerWaits(ticket);
        accessLog.done(caller.actor(), "ticket.submitted", ticket.subjectOfLog());
        return new Submitted(ticket.number(), false);
    }

    private Optional<Consent> checkedConsent(NewQuestion typed) {
        return Optional.ofNullable(typed.consent()).map(consents::checked);
    }

    /** @throws InvalidInput {@code product} with key {@code required} when there is none with this number */
    void requireProduct(long productId) {
        try {
            products.get(productId);
        } catch (NotFound e) {
            throw new InvalidInput("product", "required");
        }
    }

    private long nextNumber() {
        return ((Number) entityManager
                        .createNativeQuery("select nextval('ticket_number')")
                        .getSingleResult())
                .longValue();
    }
}
