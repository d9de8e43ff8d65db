package nl.careconnections.domain.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.NotAllowed;

/**
 * The holidays that not every employer gives, from today on; those that have passed stay as they were. Each that changes is
 * a change of its own, so that timelines name it.
 *
 * <p>All of it asks for {@link Ability#ADMINISTER_APPLICATION} and else throws {@link NotAllowed}.
 */
@ApplicationScoped
@Transactional
public class HolidaySettings {

    private static final String SUBJECT = "sla:holidays";

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

    @Inject
    Clock clock;

    /** What is given today. */
    public OptionalHolidays get(Caller caller) {
        rights.require(caller, "sla.holidaysRead", SUBJECT);
        return books.current().holidays().settingOn(dayOf(clock.instant()));
    }

    /** What giving these holidays would do; nothing is kept. */
    public RuleStep tryOut(Caller caller, OptionalHolidays wanted) {
        rights.require(caller, "sla.holidaysTried", SUBJECT);
        Instant knownFrom = changes.next();
        LocalDate today = dayOf(knownFrom);
        RuleBook book = books.current();
        OptionalHolidays now = book.holidays().settingOn(today);
        LocalDate first = Stream.of(Holiday.GOOD_FRIDAY, Holiday.LIBERATION_DAY)
                .filter(holiday -> wanted.gives(holiday) != now.gives(holiday))
                .map(holiday -> Holidays.nextOptional(holiday, today))
                .min(LocalDate::compareTo)
                .orElse(WorkingCalendar.LAST_DAY);
        RuleChange change = new RuleChange(0, knownFrom, RuleChange.Kind.HOLIDAY, first, "", "");
        return new RuleStep(change, book, book.with(book.holidays().with(today, wanted), knownFrom));
    }

    /**
     * Gives these holidays from now on; given already, nothing changes.
     *
     * @param seen what was given when the page was shown
     * @throws Conflict {@code changedMeanwhile} when something else is given by now
     */
    public void change(Caller caller, OptionalHolidays wanted, OptionalHolidays seen) {
        rights.require(caller, "sla.holidaysChanged", SUBJECT);
        Instant knownFrom = changes.begin();
        OptionalHolidays now = books.current().holidays().settingOn(dayOf(knownFrom));
        if (now.equals(wanted)) {
            return;
        }
        if (!now.equals(seen)) {
            throw new Conflict("changedMeanwhile");
        }
        if (wanted.goodFriday() != now.goodFriday()) {
            OptionalHolidays first = new OptionalHolidays(wanted.goodFriday(), now.liberationDayEveryYear());
            keep(first, Holiday.GOOD_FRIDAY, knownFrom);
        }
        if (wanted.liberationDayEveryYear() != now.liberationDayEveryYear()) {
            keep(wanted, Holiday.LIBERATION_DAY, changes.next());
        }
        log.done(caller.actor(), "sla.holidaysChanged", SUBJECT);
    }

    private void keep(OptionalHolidays setting, Holiday holiday, Instant knownFrom) {
        entityManager.persist(new StoredHolidaySetting(knownFrom, setting));
        changes.announce(changes.keep(
                knownFrom,
                setting.gives(holiday) ? RuleChange.Kind.HOLIDAY : RuleChange.Kind.HOLIDAY_DROPPED,
                Holidays.nextOptional(holiday, dayOf(knownFrom)),
                new Wording(Language.NL.locale()).text(holiday),
                new Wording(Language.EN.locale()).text(holiday)));
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, WorkingCalendar.ZONE);
    }
}
