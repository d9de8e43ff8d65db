package nl.careconnections.domain.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.careconnections.domain.duty.Roster;
import nl.careconnections.domain.duty.Rotation;
import nl.careconnections.domain.shared.PastTime;
import nl.careconnections.domain.sla.WorkingCalendar;

/** Both of support are on call in turn, a week each, since some weeks and for some weeks to come. */
@ApplicationScoped
public class DemoDuty {

    private static final int WEEKS_BEFORE = 8;
    private static final int WEEKS = 16;
    private static final LocalTime HAND_OVER = LocalTime.of(9, 0);

    @Inject
    Clock clock;

    @Inject
    PastTime pastTime;

    @Inject
    Roster roster;

    void plan(Cast cast) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        LocalDate first = today.minusWeeks(WEEKS_BEFORE).with(DayOfWeek.MONDAY);
        List<Long> line = List.of(
                cast.get(Part.SUPPORT_1).caller().accountId(),
                cast.get(Part.SUPPORT_2).caller().accountId());
        pastTime.at(
                clock.instant().minus(Duration.ofDays(7L * WEEKS_BEFORE + 8)),
                () -> roster.rotate(
                        cast.get(Part.APPLICATION_ADMINISTRATOR).caller(),
                        new Rotation(line, first, HAND_OVER, 7, WEEKS)));
    }
}
