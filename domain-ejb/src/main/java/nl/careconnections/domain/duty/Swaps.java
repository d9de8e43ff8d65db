package nl.careconnections.domain.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;

/** People on call arrange among themselves who does what; nobody gets a duty without having said yes. */
@ApplicationScoped
@Transactional
public class Swaps {

    @Inject
    EntityManager entityManager;

    @Inject
    Roster roster;

    @Inject
    ShiftViews views;

    @Inject
    RosterMails mails;

    @Inject
    People people;

    @Inject
    AccessLog accessLog;

    @Inject
    Clock clock;

    /** What waits for the reader's answer, and what the reader asked and nobody answered yet. */
    public List<Swap> openFor(Caller caller) {
        requireStaff(caller);
        return entityManager
                .createQuery(
                        "select s from StoredSwap s where s.state = :asked and (s.askedBy = :me or s.askedOf = :me)"
                                + " order by s.askedAt",
                        StoredSwap.class)
                .setParameter("asked", SwapState.ASKED)
                .setParameter("me", caller.accountId())
                .getResultStream()
                .map(swap -> view(caller, swap))
                .toList();
    }

    /**
     * Asks a colleague to take over an own shift.
     *
     * @param returnShiftId a shift of the colleague that the caller would do for it; {@code null} for none
     * @throws InvalidInput {@code colleague} with key {@code required} or {@code duty.person}; {@code inReturn} with key
     *     {@code duty.notTheirs}
     * @throws Conflict {@code duty.swapAsked} when somebody was asked already; {@code duty.over}
     * @throws NotFound for somebody else's shift
     */
    public void ask(Caller caller, long shiftId, Long colleagueId, Long returnShiftId) {
        requireStaff(caller);
        StoredShift shift = roster.toChange(shiftId);
        if (shift.accountId() != caller.accountId()) {
            throw new NotFound();
        }
        requireNotOver(shift);
        Person colleague = colleague(caller, colleagueId);
        if (returnShiftId != null) {
            StoredShift inReturn = roster.toChange(returnShiftId);
            if (inReturn.accountId() != colleague.accountId()
                    || !inReturn.startsAt().isAfter(clock.instant())) {
                throw new InvalidInput("inReturn", "duty.notTheirs");
            }
        }
        if (isAsked(shiftId)) {
            throw new Conflict("duty.swapAsked");
        }
        StoredSwap swap =
                new StoredSwap(shiftId, returnShiftId, caller.accountId(), colleague.accountId(), clock.instant());
        entityManager.persist(swap);
        entityManager.flush();
        mails.tell(colleague.accountId(), "duty.swapAsked", event(swap, "asked"), caller.name());
        accessLog.done(caller.actor(), "duty.swapAsked", Roster.subject(shiftId));
    }

    /**
     * Takes the shift over; of one that runs, from now on.
     *
     * @throws Conflict {@code changedMeanwhile} when it was taken back or the roster changed; {@code duty.over}
     */
    public void accept(Caller caller, long swapId) {
        StoredSwap swap = askedOf(caller, swapId);
        StoredShift shift = roster.toChange(swap.shiftId());
        requireNotOver(shift);
        if (shift.accountId() != swap.askedBy()) {
            throw new Conflict("changedMeanwhile");
        }
        if (swap.returnShiftId() != null) {
            StoredShift inReturn = roster.toChange(swap.returnShiftId());
            if (inReturn.accountId() != swap.askedOf() || !inReturn.startsAt().isAfter(clock.instant())) {
                throw new Conflict("changedMeanwhile");
            }
            inReturn.giveTo(swap.askedBy());
        }
        rest(shift).giveTo(caller.accountId());
        settle(caller, swap, SwapState.ACCEPTED);
        mails.tell(swap.askedBy(), "duty.swapAccepted", event(swap, "settled"), caller.name());
    }

    /** @throws Conflict {@code changedMeanwhile} when it was taken back */
    public void decline(Caller caller, long swapId) {
        StoredSwap swap = askedOf(caller, swapId);
        settle(caller, swap, SwapState.DECLINED);
        mails.tell(swap.askedBy(), "duty.swapDeclined", event(swap, "settled"), caller.name());
    }

    /** @throws Conflict {@code changedMeanwhile} when it was answered meanwhile */
    public void withdraw(Caller caller, long swapId) {
        StoredSwap swap = locked(caller, swapId);
        if (swap.askedBy() != caller.accountId()) {
            throw new NotFound();
        }
        settle(caller, swap, SwapState.WITHDRAWN);
        mails.tell(swap.askedOf(), "duty.swapWithdrawn", event(swap, "settled"), caller.name());
    }

    /** The part of a shift that is still to be done, as a shift to give away. */
    private StoredShift rest(StoredShift shift) {
        Instant now = clock.instant();
        if (!shift.startsAt().isBefore(now)) {
            return shift;
        }
        StoredShift rest = shift.splitAt(now);
        entityManager.flush();
        entityManager.persist(rest);
        return rest;
    }

    private void settle(Caller caller, StoredSwap swap, SwapState outcome) {
        swap.settle(outcome, clock.instant());
        accessLog.done(caller.actor(), "duty.swap" + outcome.deed(), Roster.subject(swap.shiftId()));
    }

    private StoredSwap askedOf(Caller caller, long swapId) {
        StoredSwap swap = locked(caller, swapId);
        if (swap.askedOf() != caller.accountId()) {
            throw new NotFound();
        }
        return swap;
    }

    private StoredSwap locked(Caller caller, long swapId) {
        requireStaff(caller);
        return Optional.ofNullable(entityManager.find(StoredSwap.class, swapId, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
    }

    private Person colleague(Caller caller, Long accountId) {
        if (accountId == null) {
            throw new InvalidInput("colleague", "required");
        }
        Person person = people.get(List.of(accountId)).get(accountId);
        if (person == null || accountId == caller.accountId() || !Roster.mayBeOnCall(person)) {
            throw new InvalidInput("colleague", "duty.person");
        }
        return person;
    }

    private boolean isAsked(long shiftId) {
        return !entityManager
                .createQuery("select s.id from StoredSwap s where s.shiftId = :shift and s.state = :asked", Long.class)
                .setParameter("shift", shiftId)
                .setParameter("asked", SwapState.ASKED)
                .getResultList()
                .isEmpty();
    }

    private Swap view(Caller caller, StoredSwap swap) {
        Shift shift = roster.get(caller, swap.shiftId());
        Shift inReturn = swap.returnShiftId() == null ? null : roster.get(caller, swap.returnShiftId());
        return new Swap(
                swap.id(),
                shift,
                inReturn,
                people.get(swap.askedBy()).name(),
                people.get(swap.askedOf()).name(),
                swap.askedOf() == caller.accountId());
    }

    private void requireNotOver(StoredShift shift) {
        if (!shift.endsAt().isAfter(clock.instant())) {
            throw new Conflict("duty.over");
        }
    }

    private void requireStaff(Caller caller) {
        if (!caller.can(Ability.HANDLE_TICKETS)) {
            accessLog.refused(caller.actor(), "duty.swap", "duty-roster", "no right");
            throw new NotAllowed();
        }
    }

    private static String event(StoredSwap swap, String what) {
        return "duty-swap:" + swap.id() + ":" + what;
    }
}
