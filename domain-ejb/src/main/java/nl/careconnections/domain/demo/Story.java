package nl.careconnections.domain.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.careconnections.domain.shared.PastTime;
import nl.careconnections.domain.ticket.TicketTimers;

/** What happened when. Told in order of time, with the clock of each moment, timers included. */
final class Story {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final PastTime pastTime;
    private final TicketTimers timers;
    private final Instant now;
    private final List<Event> events = new ArrayList<>();

    Story(PastTime pastTime, TicketTimers timers, Instant now) {
        this.pastTime = pastTime;
        this.timers = timers;
        this.now = now;
    }

    /** A moment on a working day, so many working days before today; never in the future. */
    Instant workday(int before, String time) {
        LocalDate day = LocalDate.ofInstant(now, ZONE);
        int left = before;
        while (left > 0 || isWeekend(day)) {
            day = day.minusDays(1);
            if (!isWeekend(day)) {
                left--;
            }
        }
        return earliest(day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant());
    }

    Instant minutesAgo(long minutes) {
        return now.minusSeconds(60 * minutes);
    }

    void at(Instant moment, Runnable deed) {
        events.add(new Event(earliest(moment), deed));
    }

    /** In the order of time; what happens at the same moment, in the order it was put in. */
    void tell() {
        events.sort(Comparator.comparing(Event::moment));
        for (Event event : events) {
            pastTime.at(event.moment(), () -> {
                timers.runDue();
                event.deed().run();
            });
        }
        timers.runDue();
    }

    private Instant earliest(Instant moment) {
        return moment.isBefore(now) ? moment : now;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private record Event(Instant moment, Runnable deed) {}
}
