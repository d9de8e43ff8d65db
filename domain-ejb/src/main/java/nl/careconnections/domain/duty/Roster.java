package nl.careconnections.domain.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.sla.WorkingCalendar;

/**
 * Who is on call when. Staff read it; application administrators plan it, for others {@link NotAllowed} is thrown.
 */
@ApplicationScoped
@Transactional
public class Roster {

    /** How far ahead gaps are warned about. */
    public static final Period LOOK_AHEAD = Period.ofWeeks(4);

    private static final Duration LONGEST_SHIFT = Duration.ofDays(31);
    private static final int LONGEST_TURN = 31;
    private static final int MOST_TURNS = 60;

    /** Key of the lock that puts changes of the roster in line, so that an overlap is refused in words. */
    private static final long ROSTER_LOCK = 6313;

    @Inject
    EntityManager entityManager;

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

    /** What is planned from now on, and where it has holes in the next four weeks. */
    public RosterView ahead(Caller caller) {
        requireStaff(caller, "duty.listed");
        Instant now = clock.instant();
        Instant until = now.atZone(WorkingCalendar.ZONE).plus(LOOK_AHEAD).toInstant();
        List<Shift> shifts = views.of(endingAfter(now));
        return new RosterView(shifts, gaps(shifts, now, until), until);
    }

    /** @throws NotFound when it is not planned any more */
    public Shift get(Caller caller, long id) {
        requireStaff(caller, "duty.listed");
        return views.of(List.of(find(id))).get(0);
    }

    /** Who can be planned: staff who handle tickets, by name. */
    public List<Person> candidates(Caller caller) {
        requireStaff(caller, "duty.listed");
        return people.staffWith(Ability.HANDLE_TICKETS);
    }

    /**
     * Plans somebody.
     *
     * @throws InvalidInput all that is wrong with {@code person}, {@code deputy}, {@code startsAt} and {@code endsAt}, with keys
     *     {@code required}, {@code duty.person}, {@code duty.sameDeputy}, {@code duty.backwards}, {@code duty.past} or
     *     {@code duty.tooLong} (argument: days); else {@code startsAt} with key {@code duty.overlap} (argument: who)
     */
    public long plan(Caller caller, NewShift wanted) {
        requireAdministration(caller, "duty.planned");
        lock();
        StoredShift shift = checked(wanted, null);
        entityManager.persist(shift);
        entityManager.flush();
        mails.planned(caller, involved(shift), "duty.planned:" + shift.id() + ":0");
        accessLog.done(caller.actor(), "duty.planned", subject(shift.id()));
        return shift.id();
    }

    /**
     * Plans a shift differently; of one that runs, what was done already stays as it was.
     *
     * @throws InvalidInput as for {@link #plan}
     * @throws Conflict {@code changedMeanwhile}
     */
    public void change(Caller caller, long id, NewShift wanted, int version) {
        requireAdministration(caller, "duty.changed");
        lock();
        StoredShift shift = unchanged(id, version);
        StoredShift planned = checked(wanted, shift);
        Set<Long> told = involved(shift);
        told.addAll(involved(planned));
        shift.plan(planned.accountId(), planned.deputyId(), planned.startsAt(), planned.endsAt());
        entityManager.flush();
        mails.planned(caller, told, "duty.changed:" + id + ":" + shift.version());
        accessLog.done(caller.actor(), "duty.changed", subject(id));
    }

    /** @throws Conflict {@code changedMeanwhile} */
    public void remove(Caller caller, long id, int version) {
        requireAdministration(caller, "duty.removed");
        lock();
        StoredShift shift = unchanged(id, version);
        mails.planned(caller, involved(shift), "duty.removed:" + id);
        entityManager
                .createNativeQuery("delete from duty_shift where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
        accessLog.done(caller.actor(), "duty.removed", subject(id));
    }

    /**
     * Plans people in turn, all shifts or none.
     *
     * @return how many shifts
     * @throws InvalidInput all that is wrong with {@code people}, {@code firstDay}, {@code handOver}, {@code days} and
     *     {@code turns}, with keys {@code required}, {@code duty.person}, {@code duty.twice}, {@code duty.days} or
     *     {@code duty.turns}; else {@code firstDay} with key {@code duty.past} or {@code duty.overlap}
     */
    public int rotate(Caller caller, Rotation rotation) {
        requireAdministration(caller, "duty.planned");
        lock();
        check(rotation);
        Set<Long> told = new HashSet<>();
        long first = 0;
        for (int turn = 0; turn < rotation.turns(); turn++) {
            StoredShift shift = shift(rotation, turn);
            refuseOverlap("firstDay", shift, null);
            entityManager.persist(shift);
            entityManager.flush();
            first = turn == 0 ? shift.id() : first;
            told.addAll(involved(shift));
        }
        mails.planned(caller, told, "duty.rotated:" + first);
        accessLog.done(caller.actor(), "duty.planned", subject(first));
        return rotation.turns();
    }

    /** The shift of this moment. */
    Optional<StoredShift> at(Instant instant) {
        return entityManager
                .createQuery(
                        "select s from StoredShift s where s.startsAt <= :at and s.endsAt > :at", StoredShift.class)
                .setParameter("at", instant)
                .getResultStream()
                .findFirst();
    }

    /** A shift to change, with everybody else who changes the roster waiting. */
    StoredShift toChange(long id) {
        lock();
        return find(id);
    }

    static String subject(long shiftId) {
        return "duty-shift:" + shiftId;
    }

    static boolean mayBeOnCall(Person person) {
        return person.active() && person.can(Ability.HANDLE_TICKETS);
    }

    private static List<Gap> gaps(List<Shift> shifts, Instant from, Instant until) {
        List<Gap> gaps = new ArrayList<>();
        Instant covered = from;
        for (Shift shift : shifts) {
            if (shift.startsAt().isAfter(covered) && covered.isBefore(until)) {
                gaps.add(new Gap(covered, shift.startsAt().isBefore(until) ? shift.startsAt() : until));
            }
            covered = shift.endsAt().isAfter(covered) ? shift.endsAt() : covered;
        }
        if (covered.isBefore(until)) {
            gaps.add(new Gap(covered, until));
        }
        return gaps;
    }

    private List<StoredShift> endingAfter(Instant instant) {
        return entityManager
                .createQuery("select s from StoredShift s where s.endsAt > :now order by s.startsAt", StoredShift.class)
                .setParameter("now", instant)
                .getResultList();
    }

    private StoredShift checked(NewShift wanted, StoredShift before) {
        Rules.all(
                () -> candidate("person", wanted.accountId()),
                () -> checkDeputy(wanted),
                () -> instant("startsAt", wanted.from()),
                () -> checkEnd(wanted));
        StoredShift shift = new StoredShift(
                wanted.accountId(),
                wanted.deputyId(),
                instant("startsAt", wanted.from()),
                instant("endsAt", wanted.until()));
        refuseOverlap("startsAt", shift, before);
        return shift;
    }

    private void checkDeputy(NewShift wanted) {
        if (wanted.deputyId() == null) {
            return;
        }
        candidate("deputy", wanted.deputyId());
        if (wanted.deputyId().equals(wanted.accountId())) {
            throw new InvalidInput("deputy", "duty.sameDeputy");
        }
    }

    private void checkEnd(NewShift wanted) {
        Instant until = instant("endsAt", wanted.until());
        if (!until.isAfter(clock.instant())) {
            throw new InvalidInput("endsAt", "duty.past");
        }
        if (wanted.from() == null) {
            return;
        }
        Instant from = instant("startsAt", wanted.from());
        if (!until.isAfter(from)) {
            throw new InvalidInput("endsAt", "duty.backwards");
        }
        if (Duration.between(from, until).compareTo(LONGEST_SHIFT) > 0) {
            throw new InvalidInput("endsAt", "duty.tooLong", LONGEST_SHIFT.toDays());
        }
    }

    private void check(Rotation rotation) {
        Rules.all(
                () -> checkPeople(rotation.accountIds()),
                () -> required("firstDay", rotation.from()),
                () -> required("handOver", rotation.handOver()),
                () -> within("days", rotation.days(), "duty.days", LONGEST_TURN),
                () -> within("turns", rotation.turns(), "duty.turns", MOST_TURNS));
        if (!shift(rotation, 0).endsAt().isAfter(clock.instant())) {
            throw new InvalidInput("firstDay", "duty.past");
        }
    }

    private void checkPeople(List<Long> accountIds) {
        if (accountIds.isEmpty()) {
            throw new InvalidInput("people", "required");
        }
        accountIds.forEach(id -> candidate("people", id));
        if (new HashSet<>(accountIds).size() < accountIds.size()) {
            throw new InvalidInput("people", "duty.twice");
        }
    }

    private static void required(String field, Object filledIn) {
        if (filledIn == null) {
            throw new InvalidInput(field, "required");
        }
    }

    private static void within(String field, int number, String key, int most) {
        if (number < 1 || number > most) {
            throw new InvalidInput(field, key, most);
        }
    }

    private static StoredShift shift(Rotation rotation, int turn) {
        List<Long> line = rotation.accountIds();
        LocalDateTime from = rotation.from().atTime(rotation.handOver()).plusDays((long) turn * rotation.days());
        return new StoredShift(
                line.get(turn % line.size()),
                line.size() == 1 ? null : line.get((turn + 1) % line.size()),
                instant("firstDay", from),
                instant("firstDay", from.plusDays(rotation.days())));
    }

    private void refuseOverlap(String field, StoredShift shift, StoredShift except) {
        entityManager
                .createQuery(
                        "select s from StoredShift s where s.startsAt < :until and s.endsAt > :from order by s.startsAt",
                        StoredShift.class)
                .setParameter("from", shift.startsAt())
                .setParameter("until", shift.endsAt())
                .getResultStream()
                .filter(other -> except == null || !Objects.equals(other.id(), except.id()))
                .findFirst()
                .ifPresent(other -> {
                    throw new InvalidInput(
                            field, "duty.overlap", people.get(other.accountId()).name());
                });
    }

    private void candidate(String field, Long accountId) {
        required(field, accountId);
        Person person = people.get(List.of(accountId)).get(accountId);
        if (person == null || !mayBeOnCall(person)) {
            throw new InvalidInput(field, "duty.person");
        }
    }

    private static Instant instant(String field, LocalDateTime local) {
        required(field, local);
        return local.atZone(WorkingCalendar.ZONE).toInstant();
    }

    private static Set<Long> involved(StoredShift shift) {
        Set<Long> involved = new HashSet<>();
        involved.add(shift.accountId());
        if (shift.deputyId() != null) {
            involved.add(shift.deputyId());
        }
        return involved;
    }

    private StoredShift unchanged(long id, int version) {
        StoredShift shift = find(id);
        if (shift.version() != version) {
            throw new Conflict("changedMeanwhile");
        }
        return shift;
    }

    private StoredShift find(long id) {
        return Optional.ofNullable(entityManager.find(StoredShift.class, id)).orElseThrow(NotFound::new);
    }

    private void lock() {
        entityManager
                .createNativeQuery("select 1 from pg_advisory_xact_lock(?1)")
                .setParameter(1, ROSTER_LOCK)
                .getSingleResult();
    }

    private void requireStaff(Caller caller, String action) {
        if (!caller.isStaff()) {
            accessLog.refused(caller.actor(), action, "duty-roster", "no right");
            throw new NotAllowed();
        }
    }

    private void requireAdministration(Caller caller, String action) {
        if (!caller.can(Ability.ADMINISTER_APPLICATION)) {
            accessLog.refused(caller.actor(), action, "duty-roster", "no right");
            throw new NotAllowed();
        }
    }
}
