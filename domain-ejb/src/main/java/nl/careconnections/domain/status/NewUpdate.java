package nl.careconnections.domain.status;

import java.time.Instant;
import java.util.List;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;

/**
 * What is told in one update.
 *
 * @param phase where it brings the incident or maintenance; {@code null} to leave it where it is
 * @param works what still works
 * @param workaround how care staff can go on safely meanwhile
 * @param promisedAt by when the next update comes, whatever happens; {@code null} for no promise
 * @param affected components whose status it changes; those left out stay as they are
 * @param notified whether subscribers are told
 */
public record NewUpdate(
        Phase phase,
        Words text,
        Words works,
        Words workaround,
        Instant promisedAt,
        List<Affected> affected,
        boolean notified) {

    public static final int MAXIMUM_TEXT = 10_000;
    public static final int MAXIMUM_ADVICE = 1_000;

    public NewUpdate {
        affected = List.copyOf(affected);
    }

    /** An update that says this and leaves all else as it is. */
    public static NewUpdate of(Phase phase, Words text) {
        return new NewUpdate(phase, text, Words.NONE, Words.NONE, null, List.of(), true);
    }

    /**
     * @throws InvalidInput {@code dutchText}, {@code englishText}, {@code dutchWorks}, {@code englishWorks},
     *     {@code dutchWorkaround}, {@code englishWorkaround}; {@code promisedAt} with {@code status.promisePast}; an English
     *     text without a Dutch one is {@code required} at the Dutch one
     */
    NewUpdate checked(Instant now) {
        Rules.all(
                () -> PlainText.requiredLines("dutchText", text.dutch(), MAXIMUM_TEXT),
                () -> PlainText.linesAtMost("englishText", text.english(), MAXIMUM_TEXT),
                () -> advice("Works", works),
                () -> advice("Workaround", workaround),
                () -> requireFuture(now));
        return new NewUpdate(
                phase, lines(text), lines(works), lines(workaround), promisedAt, List.copyOf(affected), notified);
    }

    private void requireFuture(Instant now) {
        if (promisedAt != null && !promisedAt.isAfter(now)) {
            throw new InvalidInput("promisedAt", "status.promisePast");
        }
    }

    private static void advice(String name, Words typed) {
        String dutch = PlainText.linesAtMost("dutch" + name, typed.dutch(), MAXIMUM_ADVICE);
        String english = PlainText.linesAtMost("english" + name, typed.english(), MAXIMUM_ADVICE);
        if (dutch.isEmpty() && !english.isEmpty()) {
            throw new InvalidInput("dutch" + name, "required");
        }
    }

    static Words lines(Words typed) {
        return new Words(PlainText.lines(typed.dutch()), PlainText.lines(typed.english()));
    }
}
