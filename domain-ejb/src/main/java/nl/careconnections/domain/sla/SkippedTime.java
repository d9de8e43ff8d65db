package nl.careconnections.domain.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells which hours or days the clock of a rule left out on its way to the deadline. */
final class SkippedTime {

    /** More than these would not be read; the rest is counted. */
    private static final int MOST_TOLD = 8;

    private final Wording wording;
    private final WorkingCalendar calendar;

    SkippedTime(Wording wording, WorkingCalendar calendar) {
        this.wording = wording;
        this.calendar = calendar;
    }

    Optional<String> sentence(RuleClock clock, Instant from, Instant deadline) {
        return switch (clock) {
            case CONTINUOUS -> Optional.empty();
            case SERVICE_WINDOW -> sentence("Hours", "skipped.hours", hours(from, deadline));
            case WORKING_DAYS -> sentence("Days", "skipped.days", days(from, deadline));
        };
    }

    private Optional<String> sentence(String unit, String key, List<String> skipped) {
        if (skipped.isEmpty()) {
            return Optional.empty();
        }
        String told = skipped.stream().limit(MOST_TOLD).collect(Collectors.joining("; "));
        int left = skipped.size() - MOST_TOLD;
        return Optional.of(wording.text(key, left > 0 ? wording.text("skipped.more" + unit, told, left) : told));
    }

    private List<String> hours(Instant from, Instant deadline) {
        List<String> skipped = new ArrayList<>();
        long end = deadline.getEpochSecond();
        for (long at = from.getEpochSecond(); at < end; at = calendar.nextEdge(at)) {
            if (calendar.regimeAt(at) == Regime.OUTSIDE) {
                skipped.add(period(Instant.ofEpochSecond(at), Instant.ofEpochSecond(calendar.nextEdge(at))));
            }
        }
        return skipped;
    }

    private String period(Instant from, Instant until) {
        String days = localDate(from)
                .datesUntil(localDate(until))
                .filter(day -> !calendar.holidays().isWorkingDay(day))
                .map(day -> wording.dayOff(day, calendar.holidays()))
                .distinct()
                .collect(Collectors.joining(", "));
        return days.isEmpty()
                ? wording.text("skipped.period", wording.dateTime(from), wording.dateTime(until))
                : wording.text("skipped.periodWithDays", wording.dateTime(from), wording.dateTime(until), days);
    }

    private List<String> days(Instant from, Instant deadline) {
        LocalDate first = localDate(from).plusDays(1);
        LocalDate last = localDate(deadline);
        if (!first.isBefore(last)) {
            return List.of();
        }
        return first.datesUntil(last)
                .filter(day -> !calendar.holidays().isWorkingDay(day))
                .map(day -> wording.text("skipped.day", wording.date(day), wording.dayOff(day, calendar.holidays())))
                .toList();
    }

    private static LocalDate localDate(Instant instant) {
        return LocalDate.ofInstant(instant, WorkingCalendar.ZONE);
    }
}
