package nl.careconnections.domain.sla;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Calendars laid down so far, by what they were made of; laying one down costs some milliseconds. Safe for many threads. */
final class Calendars {

    private record Made(ServiceWindow window, Holidays holidays) {}

    private final Map<Made, WorkingCalendar> known = new ConcurrentHashMap<>();

    WorkingCalendar of(ServiceWindow window, Holidays holidays) {
        return known.computeIfAbsent(
                new Made(window, holidays), made -> new WorkingCalendar(made.window(), made.holidays()));
    }
}
