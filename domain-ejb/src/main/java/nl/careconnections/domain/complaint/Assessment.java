package nl.careconnections.domain.complaint;

import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.ticket.NewRequest;

/**
 * What support finds of a complaint, point by point as the manual has it (step 2). It may be kept half done.
 *
 * @param isComplaint {@code null} while nobody said so; the same for the other questions
 * @param influence whether the supplier has influence on the cause
 * @param influenceReasons why it has, or has not
 * @param impact what it means to the customer
 * @param otherCustomers whether others have it too
 * @param quickMeasure what can be done at once with little impact; may stay empty
 */
public record Assessment(
        Boolean isComplaint,
        Boolean influence,
        String influenceReasons,
        Nature nature,
        String impact,
        Boolean otherCustomers,
        String solutions,
        String quickMeasure) {

    public static final Assessment NONE = new Assessment(null, null, "", null, "", null, "", "");

    /** @throws InvalidInput with key {@code tooLong} */
    Assessment checked() {
        Rules.all(
                () -> PlainText.linesAtMost("influenceReasons", influenceReasons, NewRequest.REASON),
                () -> PlainText.linesAtMost("impact", impact, NewRequest.REASON),
                () -> PlainText.linesAtMost("solutions", solutions, NewRequest.REASON),
                () -> PlainText.linesAtMost("quickMeasure", quickMeasure, NewRequest.REASON));
        return new Assessment(
                isComplaint,
                influence,
                PlainText.lines(influenceReasons),
                nature,
                PlainText.lines(impact),
                otherCustomers,
                PlainText.lines(solutions),
                PlainText.lines(quickMeasure));
    }

    /**
     * It says all that the directors need: where the supplier has no influence, why not; else every point.
     *
     * @throws InvalidInput {@code isComplaint} with key {@code complaint.noComplaint} when it is none; each point that is
     *     missing with key {@code required}
     */
    void requireComplete() {
        Rules.all(
                this::requireComplaint,
                () -> requireSaid("influence", influence),
                () -> PlainText.requiredLines("influenceReasons", influenceReasons, NewRequest.REASON),
                this::requireRest);
    }

    private void requireComplaint() {
        requireSaid("isComplaint", isComplaint);
        if (!isComplaint) {
            throw new InvalidInput("isComplaint", "complaint.noComplaint");
        }
    }

    private void requireRest() {
        if (!Boolean.FALSE.equals(influence)) {
            Rules.all(
                    () -> requireSaid("nature", nature),
                    () -> PlainText.requiredLines("impact", impact, NewRequest.REASON),
                    () -> requireSaid("otherCustomers", otherCustomers),
                    () -> PlainText.requiredLines("solutions", solutions, NewRequest.REASON));
        }
    }

    private static void requireSaid(String field, Object answer) {
        if (answer == null) {
            throw new InvalidInput(field, "required");
        }
    }
}
