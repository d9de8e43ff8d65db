package nl.careconnections.domain.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.PlainText;

/**
 * Days on which the company is closed by its own choice. Days that have passed stay as they were; of today, targets met or
 * missed before do.
 *
 * <p>All of it asks for {@link Ability#ADMINISTER_APPLICATION} and else throws {@link NotAllowed}.
 */
@ApplicationScoped
@Transactional
public class ClosingDays {

    private static final String SUBJECT = "sla:closingDays";
    private static final int LONGEST_KEY = 60;

    @Inject
    EntityManager entityManager;

    @Inject
    RuleBooks books;

    @Inject
    RuleChanges changes;

    @Inject
    RuleRights rights;

    @Inject
    AccessLog log;

    /**
     * What adding a closing day would do; nothing is kept.
     *
     * @throws InvalidInput as {@link #add} would
     */
    public ClosingDayTrial tryAdding(Caller caller, TypedClosingDay typed) {
        rights.require(caller, "sla.closingDayTried", SUBJECT);
        Instant knownFrom = changes.next();
        RuleBook book = books.current();
        ClosingDay closingDay = ClosingDayReading.read(typed, book.holidays(), dayOf(knownFrom));
        RuleBook then = book.with(book.holidays().with(closingDay), knownFrom);
        return trial(RuleChange.Kind.CLOSING_DAY, closingDay, knownFrom, then);
    }

    /**
     * Closes the company on a day, today or later; the same form sent twice adds one.
     *
     * @throws InvalidInput {@code day} with {@code required}, {@code day}, {@code sla.past}, {@code sla.tooFar}
     *     (argument: the last year) or {@code sla.alreadyClosed}; {@code dutchName}, {@code englishName} with
     *     {@code required} or {@code tooLong} (argument: the maximum)
     */
    public void add(Caller caller, TypedClosingDay typed) {
        rights.require(caller, "sla.closingDayAdded", SUBJECT);
        String key = PlainText.requiredLine("submissionKey", typed.submissionKey(), LONGEST_KEY);
        Instant knownFrom = changes.begin();
        if (sentBefore(key)) {
            return;
        }
        ClosingDay closingDay = ClosingDayReading.read(typed, books.current().holidays(), dayOf(knownFrom));
        entityManager.persist(new StoredClosingDay(closingDay, knownFrom, key));
        keep(closingDay, RuleChange.Kind.CLOSING_DAY, knownFrom);
        log.done(caller.actor(), "sla.closingDayAdded", subject(closingDay));
    }

    /**
     * What withdrawing a closing day would do; nothing is kept.
     *
     * @throws NotFound when it is not there, or was withdrawn
     * @throws Conflict as {@link #withdraw} would
     */
    public ClosingDayTrial tryWithdrawing(Caller caller, long id) {
        rights.require(caller, "sla.closingDayTried", SUBJECT);
        StoredClosingDay stored = find(id);
        if (stored.withdrawnAt() != null) {
            throw new NotFound();
        }
        Instant knownFrom = changes.next();
        ClosingDay closingDay = stored.toClosingDay();
        requireAhead(closingDay, knownFrom);
        RuleBook book = books.current();
        RuleBook then = book.with(book.holidays().withoutClosing(closingDay.day()), knownFrom);
        return trial(RuleChange.Kind.CLOSING_DAY_WITHDRAWN, closingDay, knownFrom, then);
    }

    /**
     * Opens the company after all; withdrawn already, nothing more happens.
     *
     * @throws NotFound when it is not there
     * @throws Conflict {@code sla.passed} once the day has passed
     */
    public void withdraw(Caller caller, long id) {
        rights.require(caller, "sla.closingDayWithdrawn", SUBJECT);
        Instant knownFrom = changes.begin();
        StoredClosingDay stored = find(id);
        if (stored.withdrawnAt() != null) {
            return;
        }
        ClosingDay closingDay = stored.toClosingDay();
        requireAhead(closingDay, knownFrom);
        stored.withdraw(knownFrom);
        keep(closingDay, RuleChange.Kind.CLOSING_DAY_WITHDRAWN, knownFrom);
        log.done(caller.actor(), "sla.closingDayWithdrawn", subject(closingDay));
    }

    private ClosingDayTrial trial(RuleChange.Kind kind, ClosingDay closingDay, Instant knownFrom, RuleBook then) {
        LocalDate day = closingDay.day();
        RuleChange change = new RuleChange(0, knownFrom, kind, day, closingDay.dutchName(), closingDay.englishName());
        return new ClosingDayTrial(
                new RuleStep(change, books.current(), then),
                closingDay,
                then.holidays().holidayOn(day).orElse(null),
                Holidays.isWeekend(day));
    }

    /** A day that is off anyway moves nothing, so nobody has to look. */
    private void keep(ClosingDay closingDay, RuleChange.Kind kind, Instant knownFrom) {
        LocalDate day = closingDay.day();
        RuleChange change = changes.keep(knownFrom, kind, day, closingDay.dutchName(), closingDay.englishName());
        if (!Holidays.isWeekend(day)
                && books.current().holidays().holidayOn(day).isEmpty()) {
            changes.announce(change);
        }
    }

    private StoredClosingDay find(long id) {
        return Optional.ofNullable(entityManager.find(StoredClosingDay.class, id))
                .orElseThrow(NotFound::new);
    }

    private boolean sentBefore(String key) {
        return !entityManager
                .createQuery("select c.id from StoredClosingDay c where c.submissionKey = :key", Long.class)
                .setParameter("key", key)
                .getResultList()
                .isEmpty();
    }

    private static void requireAhead(ClosingDay closingDay, Instant now) {
        if (closingDay.day().isBefore(dayOf(now))) {
            throw new Conflict("sla.passed");
        }
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, WorkingCalendar.ZONE);
    }

    private static String subject(ClosingDay closingDay) {
        return "sla:closingDay:" + closingDay.day();
    }
}
