package nl.careconnections.domain.phone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.AccountState;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.organisation.ContactPerson;
import nl.careconnections.domain.organisation.ContactPersons;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.ticket.PhonedQuestion;
import nl.careconnections.domain.ticket.PhonedQuestions;
import nl.careconnections.domain.ticket.PreparedDraftSent;

/** Writes down who called, and what came of it: a solution, a question for support, or a draft for the customer. */
@ApplicationScoped
@Transactional
public class PhoneCalls {

    /** How long after a call it can still be written down. */
    public static final Duration OLDEST = Duration.ofDays(7);

    private static final int KEY_LENGTH = 36;

    @Inject
    EntityManager entityManager;

    @Inject
    ContactPersons contacts;

    @Inject
    People people;

    @Inject
    PhonedQuestions questions;

    @Inject
    PhoneCallRows rows;

    @Inject
    AccessLog accessLog;

    @Inject
    Clock clock;

    /**
     * Whether somebody may write down calls, for pages that would begin.
     *
     * @throws NotAllowed when not
     */
    public void requireRegistration(Caller staff) {
        requireRight(staff, "phone.opened");
    }

    /**
     * Writes a call down. The same form sent again, even at the same moment, answers as the first time.
     *
     * @throws NotAllowed without {@link Ability#HANDLE_TICKETS}
     * @throws InvalidInput all that is wrong with {@code caller}, {@code calledAt}, {@code outcome}, {@code product},
     *     {@code subject}, {@code question}, {@code solution} and the questions about the priority
     */
    public Registered register(Caller staff, NewPhoneCall typed) {
        requireRight(staff, "phone.registered");
        PlainText.requiredLine("submissionKey", typed.submissionKey(), KEY_LENGTH);
        Optional<Registered> before = before(staff, typed.submissionKey());
        if (before.isPresent()) {
            return before.get();
        }
        PhonedQuestion heard =
                new PhonedQuestion(typed.submissionKey(), typed.productId(), typed.subject(), typed.explanation());
        Rules.all(
                () -> requireReachable(staff, typed.callerId()),
                () -> requireRecent(typed.calledAt()),
                () -> requireOutcome(typed.outcome()),
                () -> questions.check(heard),
                () -> checkOutcome(typed));
        return written(staff, typed, heard);
    }

    /**
     * A page of the calls, last written down first.
     *
     * @param words of the caller's name, the organisation or the number of the ticket; empty for all
     * @param state {@code null} for all
     * @param page from 0
     */
    public PhoneCallPage list(Caller staff, String words, CallState state, int page, int size) {
        requireRight(staff, "phone.listed");
        return rows.page(PlainText.line(words), state, page, size);
    }

    /** A prepared draft came. */
    void came(@Observes PreparedDraftSent sent) {
        entityManager
                .createQuery(
                        "select c from StoredPhoneCall c where c.callerId = :caller and c.submissionKey = :key",
                        StoredPhoneCall.class)
                .setParameter("caller", sent.accountId())
                .setParameter("key", sent.submissionKey())
                .getResultStream()
                .forEach(call -> call.becomeTicket(sent.ticket()));
    }

    private Registered written(Caller staff, NewPhoneCall typed, PhonedQuestion heard) {
        Person customer = people.get(typed.callerId());
        Long ticket = switch (typed.outcome()) {
            case SOLVED -> questions.receiveSolved(staff, customer, heard, typed.solution(), typed.calledAt());
            case QUESTION ->
                questions.receive(staff, customer, heard, typed.answers().proposal(), typed.calledAt());
            case COLLECTS -> {
                questions.prepare(staff, customer, heard);
                yield null;
            }
        };
        StoredPhoneCall call = new StoredPhoneCall(typed, ticket, staff.accountId(), clock.instant());
        entityManager.persist(call);
        entityManager.flush();
        accessLog.done(
                staff.actor(),
                "phone.registered",
                ticket == null ? "account:" + customer.accountId() : "ticket:" + ticket);
        return new Registered(call.id(), customer.name(), typed.outcome(), ticket);
    }

    /** Whoever sends the form at the same moment waits here for the first. */
    private Optional<Registered> before(Caller staff, String key) {
        entityManager
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "phone:" + staff.accountId() + ":" + key)
                .getSingleResult();
        return rows.find(staff.accountId(), key);
    }

    private void requireReachable(Caller staff, long accountId) {
        ContactPerson contact =
                contacts.find(staff, accountId).orElseThrow(() -> new InvalidInput("caller", "phone.unknownCaller"));
        if (contact.state() != AccountState.ACTIVE) {
            throw new InvalidInput(
                    "caller",
                    contact.state() == AccountState.INVITED ? "phone.invitedCaller" : "phone.removedCaller",
                    contact.name(),
                    contact.organisation());
        }
        if (!people.get(accountId).topics().maySubmit(Topic.SUPPORT_QUESTION)) {
            throw new InvalidInput("caller", "phone.closedToCaller", contact.name(), contact.organisation());
        }
    }

    private void requireRecent(Instant calledAt) {
        if (calledAt == null) {
            throw new InvalidInput("calledAt", "required");
        }
        Instant now = clock.instant();
        if (calledAt.isAfter(now)) {
            throw new InvalidInput("calledAt", "phone.future");
        }
        if (calledAt.isBefore(now.minus(OLDEST))) {
            throw new InvalidInput("calledAt", "phone.tooLongAgo", (int) OLDEST.toDays());
        }
    }

    private static void requireOutcome(CallOutcome outcome) {
        if (outcome == null) {
            throw new InvalidInput("outcome", "required");
        }
    }

    private void checkOutcome(NewPhoneCall typed) {
        if (typed.outcome() == CallOutcome.SOLVED) {
            questions.checkSolution(typed.solution());
        } else if (typed.outcome() == CallOutcome.QUESTION) {
            typed.answers().proposal();
        }
    }

    private void requireRight(Caller staff, String action) {
        if (!staff.can(Ability.HANDLE_TICKETS)) {
            accessLog.refused(staff.actor(), action, "phone", "right");
            throw new NotAllowed();
        }
    }
}
