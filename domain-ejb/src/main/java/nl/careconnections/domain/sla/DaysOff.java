package nl.careconnections.domain.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.shared.NotAllowed;

/** The days without service of a year, for whoever looks after them. */
@ApplicationScoped
@Transactional
public class DaysOff {

    @Inject
    EntityManager entityManager;

    @Inject
    RuleBooks books;

    @Inject
    RuleRights rights;

    @Inject
    Clock clock;

    /**
     * Public holidays, also those that fall in a weekend, and closing days, in order.
     *
     * @throws NotAllowed without {@link Ability#ADMINISTER_APPLICATION}
     */
    public List<DayOff> of(Caller caller, int year) {
        rights.require(caller, "sla.daysOffListed", "sla:daysOff");
        return Stream.concat(holidays(year), closingDays(year))
                .sorted(Comparator.comparing(DayOff::day))
                .toList();
    }

    private Stream<DayOff> holidays(int year) {
        Holidays holidays = books.current().holidays();
        LocalDate first = LocalDate.of(year, 1, 1);
        return first.datesUntil(first.plusYears(1))
                .flatMap(day ->
                        holidays.holidayOn(day).stream().map(holiday -> new DayOff(day, holiday, null, 0, false)));
    }

    private Stream<DayOff> closingDays(int year) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        return entityManager
                .createQuery(
                        "select c from StoredClosingDay c where c.withdrawnAt is null and c.day between :from and :until",
                        StoredClosingDay.class)
                .setParameter("from", LocalDate.of(year, 1, 1))
                .setParameter("until", LocalDate.of(year, 12, 31))
                .getResultStream()
                .map(stored -> dayOff(stored, today));
    }

    private static DayOff dayOff(StoredClosingDay stored, LocalDate today) {
        ClosingDay closingDay = stored.toClosingDay();
        boolean ahead = !closingDay.day().isBefore(today);
        return new DayOff(closingDay.day(), null, closingDay, stored.id(), ahead);
    }
}
