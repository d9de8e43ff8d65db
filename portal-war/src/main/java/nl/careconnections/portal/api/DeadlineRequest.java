package nl.careconnections.portal.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.sla.ClockEvent;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.sla.WorkingCalendar;

/** What the calculator is asked, checked. */
public record DeadlineRequest(Priority priority, Instant receivedAt, List<Interval> pauses) {

    public static final String PRIORITY = "priority";
    public static final String RECEIVED_AT = "receivedAt";
    public static final String PAUSES = "pauses";
    static final int MOST_PAUSES = 100;

    /** A time in which the ticket waits for the customer. */
    public record Interval(Instant from, Instant until) {}

    /**
     * Reads the parameters as they came in the address.
     *
     * @throws InvalidInput naming the first parameter that is missing, repeated or wrong
     */
    public static DeadlineRequest of(List<String> priority, List<String> receivedAt, List<String> pauses) {
        Priority asked = priority(required(PRIORITY, priority));
        Instant received = instant(RECEIVED_AT, required(RECEIVED_AT, receivedAt));
        return new DeadlineRequest(asked, received, pauses(single(PAUSES, pauses), received));
    }

    /** The same as the events of a ticket. */
    public List<ClockEvent> events() {
        List<ClockEvent> events = new ArrayList<>();
        events.add(new ClockEvent.Received(receivedAt, priority));
        for (Interval pause : pauses) {
            events.add(new ClockEvent.Waiting(pause.from()));
            events.add(new ClockEvent.Resumed(pause.until()));
        }
        return events;
    }

    static String required(String name, List<String> values) {
        String value = single(name, values);
        if (value.isEmpty()) {
            throw new InvalidInput(name, "required", name);
        }
        return value;
    }

    private static String single(String name, List<String> values) {
        if (values.size() > 1) {
            throw new InvalidInput(name, "repeated", name);
        }
        return values.isEmpty() ? "" : values.get(0).strip();
    }

    private static Priority priority(String text) {
        return Arrays.stream(Priority.values())
                .filter(priority -> priority.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(PRIORITY, PRIORITY));
    }

    private static List<Interval> pauses(String text, Instant receivedAt) {
        if (text.isEmpty()) {
            return List.of();
        }
        String[] parts = text.split(",", MOST_PAUSES + 1);
        if (parts.length > MOST_PAUSES) {
            throw new InvalidInput(PAUSES, "pausesTooMany", MOST_PAUSES);
        }
        List<Interval> pauses = Arrays.stream(parts)
                .map(part -> pause(part, receivedAt))
                .sorted(Comparator.comparing(Interval::from).thenComparing(Interval::until))
                .toList();
        for (int i = 1; i < pauses.size(); i++) {
            if (pauses.get(i).from().isBefore(pauses.get(i - 1).until())) {
                throw new InvalidInput(PAUSES, "pausesOverlap");
            }
        }
        return pauses;
    }

    private static Interval pause(String text, Instant receivedAt) {
        String[] ends = text.split("/", -1);
        if (ends.length != 2) {
            throw new InvalidInput(PAUSES, "pause");
        }
        Interval pause = new Interval(instant(PAUSES, ends[0].strip()), instant(PAUSES, ends[1].strip()));
        if (pause.until().isBefore(pause.from())) {
            throw new InvalidInput(PAUSES, "pauseBackwards");
        }
        if (pause.from().isBefore(receivedAt)) {
            throw new InvalidInput(PAUSES, "pauseBeforeReceipt");
        }
        return pause;
    }

    /** A plus that was not escaped arrives as a space, where no other sign could stand. */
    static Instant instant(String name, String text) {
        Instant instant;
        try {
            instant = OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException e) {
            throw new InvalidInput(name, isWithoutOffset(text) ? "offset" : "instant");
        }
        LocalDate day = LocalDate.ofInstant(instant, WorkingCalendar.ZONE);
        if (day.isBefore(WorkingCalendar.FIRST_DAY) || day.isAfter(WorkingCalendar.LAST_DAY)) {
            throw new InvalidInput(
                    name, "range", WorkingCalendar.FIRST_DAY.toString(), WorkingCalendar.LAST_DAY.toString());
        }
        return instant;
    }

    private static boolean isWithoutOffset(String text) {
        try {
            LocalDateTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
