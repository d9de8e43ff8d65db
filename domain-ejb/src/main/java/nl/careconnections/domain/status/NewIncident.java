package nl.careconnections.domain.status;

import java.time.Duration;
import java.time.Instant;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;

/**
 * What is told when an incident begins.
 *
 * @param title empty for one that follows from the components and how they are
 * @param impact {@code null} for the one that follows from the components
 * @param startedAt when it began; {@code null} for now
 */
public record NewIncident(Words title, Impact impact, Instant startedAt, NewUpdate first) {

    public static final int MAXIMUM_TITLE = 150;

    /** How long ago an incident may have begun when it is first told about: older ones tell nobody anything. */
    private static final Duration LONGEST_AGO = Duration.ofDays(30);

    /**
     * @throws InvalidInput {@code dutchTitle}, {@code englishTitle}; {@code startedAt} with {@code status.startFuture} or
     *     {@code status.startTooLongAgo}; {@code component} with {@code required}; and as {@link NewUpdate#checked}
     */
    NewIncident checked(Instant now) {
        Rules.all(
                () -> title(title),
                () -> requirePast(now),
                this::requireComponents,
                this::requireStatuses,
                () -> first.checked(now));
        return new NewIncident(
                NewComponent.line(title), impact, startedAt == null ? now : startedAt, first.checked(now));
    }

    static void title(Words typed) {
        PlainText.lineAtMost("dutchTitle", typed.dutch(), MAXIMUM_TITLE);
        PlainText.lineAtMost("englishTitle", typed.english(), MAXIMUM_TITLE);
        if (PlainText.line(typed.dutch()).isEmpty()
                && !PlainText.line(typed.english()).isEmpty()) {
            throw new InvalidInput("dutchTitle", "required");
        }
    }

    private void requireComponents() {
        if (first.affected().stream().allMatch(one -> one.component().isEmpty())) {
            throw new InvalidInput("component", "required");
        }
    }

    private void requireStatuses() {
        if (first.affected().stream().anyMatch(one -> one.status() == null)) {
            throw new InvalidInput("status", "required");
        }
    }

    private void requirePast(Instant now) {
        if (startedAt != null && startedAt.isAfter(now)) {
            throw new InvalidInput("startedAt", "status.startFuture");
        }
        if (startedAt != null && startedAt.isBefore(now.minus(LONGEST_AGO))) {
            throw new InvalidInput("startedAt", "status.startTooLongAgo");
        }
    }
}
