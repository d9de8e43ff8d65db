package nl.careconnections.domain.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;

/**
 * What is told about a maintenance beforehand.
 *
 * @param startsItself whether it begins at its time without anybody; otherwise somebody says so
 * @param endsItself likewise
 * @param reminderHours how long before it subscribers are reminded; {@code null} for never
 * @param components codes of the components that are touched
 * @param notified whether subscribers are told that it was planned
 */
public record NewMaintenance(
        Words title,
        Words text,
        Words works,
        Words workaround,
        Instant from,
        Instant until,
        boolean startsItself,
        boolean endsItself,
        Integer reminderHours,
        Repeats repeats,
        List<String> components,
        boolean notified) {

    static final Duration LONGEST = Duration.ofDays(14);
    static final int LONGEST_REMINDER = 14 * 24;

    public NewMaintenance {
        components = List.copyOf(components);
    }

    /**
     * @throws InvalidInput {@code dutchTitle}, {@code englishTitle}, {@code from} ({@code status.fromPast}), {@code until}
     *     ({@code status.untilBeforeFrom}, {@code status.tooLong}), {@code component}, {@code reminderHours}, and as {@link
     *     NewUpdate#checked}
     */
    NewMaintenance checked(Instant now) {
        NewUpdate told = first();
        Rules.all(
                () -> PlainText.requiredLine("dutchTitle", title.dutch(), NewIncident.MAXIMUM_TITLE),
                () -> NewIncident.title(title),
                () -> requireWindow(from, until, now),
                () -> requireReminder(),
                () -> requireComponents(),
                () -> told.checked(now));
        NewUpdate clean = told.checked(now);
        return new NewMaintenance(
                NewComponent.line(title),
                clean.text(),
                clean.works(),
                clean.workaround(),
                from,
                until,
                startsItself,
                endsItself,
                reminderHours,
                repeats,
                components,
                notified);
    }

    NewUpdate first() {
        return new NewUpdate(Phase.SCHEDULED, text, works, workaround, null, List.of(), notified);
    }

    static void requireWindow(Instant from, Instant until, Instant now) {
        if (from == null) {
            throw new InvalidInput("from", "required");
        }
        if (until != null && from.isBefore(now)) {
            throw new InvalidInput("from", "status.fromPast");
        }
        requireEnd(from, until, now);
    }

    /** Of one that may have begun. */
    static void requireEnd(Instant from, Instant until, Instant now) {
        if (until == null) {
            throw new InvalidInput("until", "required");
        }
        if (!until.isAfter(from) || !until.isAfter(now)) {
            throw new InvalidInput("until", "status.untilBeforeFrom");
        }
        if (until.isAfter(from.plus(LONGEST))) {
            throw new InvalidInput("until", "status.tooLong", LONGEST.toDays());
        }
    }

    private void requireReminder() {
        if (reminderHours != null && (reminderHours < 1 || reminderHours > LONGEST_REMINDER)) {
            throw new InvalidInput("reminderHours", "status.reminder", LONGEST_REMINDER);
        }
    }

    private void requireComponents() {
        if (components.isEmpty()) {
            throw new InvalidInput("component", "required");
        }
    }
}
