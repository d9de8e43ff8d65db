package nl.careconnections.domain.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.shared.PastTime;
import nl.careconnections.domain.sla.ClosingDays;
import nl.careconnections.domain.sla.Holiday;
import nl.careconnections.domain.sla.Holidays;
import nl.careconnections.domain.sla.TypedClosingDay;
import nl.careconnections.domain.sla.WorkingCalendar;

/** One closing day, made known before the first ticket. */
@ApplicationScoped
public class DemoDaysOff {

    private static final Duration SINCE = Duration.ofDays(69);
    private static final Holidays HOLIDAYS = Holidays.of(false, false, List.of());

    @Inject
    Clock clock;

    @Inject
    PastTime pastTime;

    @Inject
    ClosingDays closingDays;

    void write(Cast cast) {
        Caller administrator = cast.get(Part.APPLICATION_ADMINISTRATOR).caller();
        Instant now = clock.instant();
        TypedClosingDay bridge =
                new TypedClosingDay("demo-closing-day", nextBridgeDay(now).toString(), "Brugdag", "Bridge day");
        pastTime.at(now.minus(SINCE), () -> closingDays.add(administrator, bridge));
    }

    /** The Friday after Ascension Day. */
    private static LocalDate nextBridgeDay(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, WorkingCalendar.ZONE);
        return today.datesUntil(today.plusYears(2))
                .filter(day -> HOLIDAYS.holidayOn(day.minusDays(1))
                        .filter(Holiday.ASCENSION_DAY::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }
}
