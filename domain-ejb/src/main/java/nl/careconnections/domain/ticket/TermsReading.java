package nl.careconnections.domain.ticket;

import java.util.List;
import java.util.regex.Pattern;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;

/** Turns what was typed into terms, or says everything that is wrong with it. */
final class TermsReading {

    private static final int MOST_DAYS = 250;
    private static final int MOST_REMINDERS = 10;
    private static final int LONGEST = 60;
    private static final Pattern BETWEEN = Pattern.compile("[,;\\s]+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

    private final TypedTerms typed;
    private List<Integer> reminders = List.of();
    private int answer;
    private int objection;
    private int reopening;

    private TermsReading(TypedTerms typed) {
        this.typed = typed;
    }

    /**
     * @throws InvalidInput {@code reminders} with {@code terms.days} (argument: the most), {@code tooMany} (argument: the
     *     most), {@code terms.order} or {@code terms.reminderTooLate}; {@code answer}, {@code objection},
     *     {@code reopening} with {@code required} or {@code terms.days}
     */
    static WaitingTerms read(TypedTerms typed) {
        TermsReading reading = new TermsReading(typed);
        Rules.all(
                reading::readReminders,
                () -> reading.answer = days("answer", typed.answer()),
                reading::checkLastReminder,
                () -> reading.objection = days("objection", typed.objection()),
                () -> reading.reopening = days("reopening", typed.reopening()));
        return new WaitingTerms(reading.reminders, reading.answer, reading.objection, reading.reopening);
    }

    private void readReminders() {
        List<Integer> days = BETWEEN.splitAsStream(PlainText.lineAtMost("reminders", typed.reminders(), LONGEST))
                .filter(part -> !part.isEmpty())
                .map(part -> number("reminders", part))
                .toList();
        if (days.size() > MOST_REMINDERS) {
            throw new InvalidInput("reminders", "tooMany", MOST_REMINDERS);
        }
        for (int i = 1; i < days.size(); i++) {
            if (days.get(i) <= days.get(i - 1)) {
                throw new InvalidInput("reminders", "terms.order");
            }
        }
        reminders = days;
    }

    private void checkLastReminder() {
        if (answer > 0 && !reminders.isEmpty() && reminders.get(reminders.size() - 1) >= answer) {
            throw new InvalidInput("reminders", "terms.reminderTooLate");
        }
    }

    private static int days(String field, String typed) {
        return number(field, PlainText.requiredLine(field, typed, LONGEST));
    }

    private static int number(String field, String typed) {
        int days = NUMBER.matcher(typed).matches() ? Integer.parseInt(typed) : 0;
        if (days < 1 || days > MOST_DAYS) {
            throw new InvalidInput(field, "terms.days", MOST_DAYS);
        }
        return days;
    }
}
