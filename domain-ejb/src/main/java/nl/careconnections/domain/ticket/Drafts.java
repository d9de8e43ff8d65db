package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.attachment.Attachment;
import nl.careconnections.domain.attachment.Attachments;
import nl.careconnections.domain.knowledge.Products;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.sla.WorkingCalendar;

/** Questions that are being written, kept on the server so that they survive a lost session. Each is its account's own. */
@ApplicationScoped
@Transactional
public class Drafts {

    /** How long a draft is kept that nobody uses. */
    public static final Duration KEPT = Duration.ofDays(30);

    static final int MAXIMUM = 20;

    private static final int KEY_LENGTH = 36;

    /** First half of the key of the lock under which an account begins drafts. */
    private static final int DRAFTS_LOCK = 8;

    @Inject
    EntityManager entityManager;

    @Inject
    Admission admission;

    @Inject
    Tickets tickets;

    @Inject
    Attachments attachments;

    @Inject
    Products products;

    @Inject
    People people;

    @Inject
    Event<PreparedDraftSent> sent;

    @Inject
    Clock clock;

    /**
     * Whether the caller may ask support questions, for pages that would begin one.
     *
     * @throws NotAllowed when not
     */
    public void requireSubmission(Caller caller) {
        admission.requireSubmission(caller, Topic.SUPPORT_QUESTION);
    }

    /**
     * Begins a draft, or answers with the one that was begun with this key.
     *
     * @param submissionKey made when the form was shown; the ticket will carry it too
     * @throws NotAllowed when the caller may not ask support questions
     * @throws Conflict {@code draft.tooMany} when the caller has as many as one may have
     */
    public Draft begin(Caller caller, String submissionKey, long productId) {
        admission.requireSubmission(caller, Topic.SUPPORT_QUESTION);
        String key = PlainText.requiredLine("submissionKey", submissionKey, KEY_LENGTH);
        oneAtATime(caller.accountId());
        return begun(caller, key)
                .orElseGet(() -> begun(caller, new StoredDraft(caller.accountId(), key, productId, clock.instant())));
    }

    /** The caller's drafts that were not sent, last used first; none for who may no longer send them. */
    public List<Draft> list(Caller caller) {
        caller.require(Ability.SUBMIT_TICKETS);
        if (!caller.maySubmit(Topic.SUPPORT_QUESTION)) {
            return List.of();
        }
        return entityManager
                .createQuery(
                        "select d from StoredDraft d where d.accountId = :account and d.ticketNumber is null"
                                + " order by d.savedAt desc, d.id desc",
                        StoredDraft.class)
                .setParameter("account", caller.accountId())
                .getResultStream()
                .map(this::shown)
                .toList();
    }

    /**
     * A draft of the caller, sent or not.
     *
     * @throws NotAllowed when the caller may not ask support questions (any more)
     */
    public Draft get(Caller caller, long id) {
        return shown(own(caller, id, LockModeType.NONE));
    }

    /**
     * Keeps what was typed.
     *
     * @param version the version that the page began from
     * @param editor names the open page: its own saves never stand in its way
     * @param step the step of the form that is reached with this
     * @throws Conflict {@code draft.changedMeanwhile} when another page saved it since; nothing is overwritten
     */
    public Draft save(Caller caller, long id, int version, String editor, DraftContent content, int step) {
        StoredDraft draft = unsent(caller, id);
        if (!draft.isAsSeen(version, editor)) {
            throw new Conflict("draft.changedMeanwhile");
        }
        draft.save(content, step, editor, clock.instant());
        return flushed(draft);
    }

    /**
     * Keeps what was searched for and checked before writing; lines that are not of the product's check list are left out.
     * It is no new version, or it would stand in the way of a page on which the question itself is being written.
     *
     * @throws Conflict {@code draft.sent}
     */
    public void keepSearch(Caller caller, long id, DraftSearch search) {
        StoredDraft draft = unsent(caller, id);
        DraftSearch kept = search.within(products.checks(draft.productId()));
        entityManager
                .createNativeQuery(
                        "update ticket_draft set search_words = ?1, checked = ?2, saved_at = ?3 where id = ?4")
                .setParameter(1, kept.words())
                .setParameter(2, String.join("\n", kept.checked()))
                .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(4, id)
                .executeUpdate();
        entityManager.refresh(draft);
    }

    /** What a ticket would refuse of it now, one field at a time; empty when it can be sent. */
    public List<InvalidInput> problems(Caller caller, DraftContent content) {
        return Rules.problems(
                () -> content.check(LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE)),
                () -> attachments.requireFitting(caller, content.attachments()));
    }

    public Draft moveTo(Caller caller, long id, long productId) {
        StoredDraft draft = unsent(caller, id);
        draft.moveTo(productId, clock.instant());
        return flushed(draft);
    }

    /** Throws it away with its files. Nothing happens where it is gone already, or was sent. */
    public void discard(Caller caller, long id) {
        find(caller, id, LockModeType.PESSIMISTIC_WRITE)
                .filter(draft -> !draft.isSent())
                .ifPresent(draft -> {
                    attachments
                            .unclaimed(caller, draft.attachments())
                            .forEach(file -> attachments.discard(caller, file.id()));
                    entityManager.remove(draft);
                });
    }

    /**
     * Makes the ticket. Pressed twice, the second answers with the first one's ticket (assurance R4).
     *
     * @throws Conflict {@code draft.changedMeanwhile} when it is no longer what the caller has checked
     */
    public Submitted submit(Caller caller, long id, int version) {
        StoredDraft draft = own(caller, id, LockModeType.PESSIMISTIC_WRITE);
        if (draft.isSent()) {
            return new Submitted(draft.ticketNumber(), true);
        }
        if (!draft.isAsSeen(version, "")) {
            throw new Conflict("draft.changedMeanwhile");
        }
        Submitted submitted = tickets.submit(caller, draft.toQuestion(filesOf(caller, draft)));
        draft.becomeTicket(submitted.number(), clock.instant());
        if (draft.preparedBy() != null) {
            sent.fire(new PreparedDraftSent(caller.accountId(), draft.submissionKey(), submitted.number()));
        }
        return submitted;
    }

    /** Removes what nobody used for {@link #KEPT}; how many that were. */
    public int removeUnused() {
        return entityManager
                .createQuery("delete from StoredDraft d where d.savedAt < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }

    /**
     * Prepares a draft for somebody who called; its owner goes on with it.
     *
     * @throws InvalidInput {@code caller} with key {@code phone.tooManyDrafts} when they have as many as one may have
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Draft prepare(Caller staff, Person owner, String key, long productId, DraftContent content) {
        oneAtATime(owner.accountId());
        if (countUnsent(owner.accountId()) >= MAXIMUM) {
            throw new InvalidInput("caller", "phone.tooManyDrafts", owner.name(), MAXIMUM);
        }
        Instant now = clock.instant();
        StoredDraft draft = new StoredDraft(owner.accountId(), key, productId, now);
        entityManager.persist(draft.preparedBy(staff.accountId(), content, now));
        return flushed(draft);
    }

    private long countUnsent(long accountId) {
        return entityManager
                .createQuery(
                        "select count(d) from StoredDraft d where d.accountId = :account and d.ticketNumber is null",
                        Long.class)
                .setParameter("account", accountId)
                .getSingleResult();
    }

    /** Two presses at once would else both find nothing yet. */
    private void oneAtATime(long accountId) {
        entityManager
                .createNativeQuery("select 1 from pg_advisory_xact_lock(?1, ?2)")
                .setParameter(1, DRAFTS_LOCK)
                .setParameter(2, (int) accountId)
                .getSingleResult();
    }

    private Optional<Draft> begun(Caller caller, String submissionKey) {
        return entityManager
                .createQuery(
                        "select d from StoredDraft d where d.accountId = :account and d.submissionKey = :key",
                        StoredDraft.class)
                .setParameter("account", caller.accountId())
                .setParameter("key", submissionKey)
                .getResultStream()
                .findFirst()
                .map(this::shown);
    }

    private Draft begun(Caller caller, StoredDraft draft) {
        if (countUnsent(caller.accountId()) >= MAXIMUM) {
            throw new Conflict("draft.tooMany", MAXIMUM);
        }
        entityManager.persist(draft);
        return flushed(draft);
    }

    private StoredDraft unsent(Caller caller, long id) {
        StoredDraft draft = own(caller, id, LockModeType.PESSIMISTIC_WRITE);
        if (draft.isSent()) {
            throw new Conflict("draft.sent");
        }
        return draft;
    }

    /** Those that are still there: a file may have been refused, or thrown away in another page. */
    private List<Long> filesOf(Caller caller, StoredDraft draft) {
        return attachments.unclaimed(caller, draft.attachments()).stream()
                .map(Attachment::id)
                .toList();
    }

    private StoredDraft own(Caller caller, long id, LockModeType lock) {
        return find(caller, id, lock).orElseThrow(NotFound::new);
    }

    private Optional<StoredDraft> find(Caller caller, long id, LockModeType lock) {
        admission.requireSubmission(caller, Topic.SUPPORT_QUESTION);
        return entityManager
                .createQuery(
                        "select d from StoredDraft d where d.id = :id and d.accountId = :account", StoredDraft.class)
                .setParameter("id", id)
                .setParameter("account", caller.accountId())
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    private Draft shown(StoredDraft draft) {
        return draft.toRecord(
                draft.preparedBy() == null ? "" : people.get(draft.preparedBy()).name());
    }

    private Draft flushed(StoredDraft draft) {
        entityManager.flush();
        return shown(draft);
    }
}
