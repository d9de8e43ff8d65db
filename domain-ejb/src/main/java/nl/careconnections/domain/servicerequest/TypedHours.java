package nl.careconnections.domain.servicerequest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Supplier;
import nl.careconnections.domain.shared.Amount;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.ticket.NewRequest;

/**
 * Hours as they were typed.
 *
 * @param day {@code null} when it was left out
 */
public record TypedHours(LocalDate day, String hours, String what) {

    static final BigDecimal MOST_OF_DAY = new BigDecimal("24.00");

    /** The same once it is known to be right. */
    record Checked(LocalDate day, BigDecimal hours, String what) {}

    /**
     * @param language in whose notation the hours are
     * @param first the day on which the work was approved
     * @param left how many hours the approved estimate leaves
     * @throws InvalidInput all that is wrong
     */
    Checked checked(Language language, LocalDate first, LocalDate today, BigDecimal left) {
        return checked(first, today, left, () -> Amount.required("hours", hours, language, MOST_OF_DAY));
    }

    /** The same for hours in the place of other ones; none at all take those back. */
    Checked corrected(Language language, LocalDate first, LocalDate today, BigDecimal left) {
        return checked(
                first,
                today,
                left,
                () -> Amount.optional("hours", hours, language, MOST_OF_DAY)
                        .orElseThrow(() -> new InvalidInput("hours", "required")));
    }

    private Checked checked(LocalDate first, LocalDate today, BigDecimal left, Supplier<BigDecimal> amount) {
        Rules.all(
                () -> requireDay(first, today),
                () -> requireLeft(amount.get(), left),
                () -> PlainText.requiredLines("hoursWhat", what, NewRequest.REASON));
        return new Checked(day, amount.get(), PlainText.lines(what));
    }

    private static void requireLeft(BigDecimal typed, BigDecimal left) {
        if (typed.compareTo(left) > 0) {
            throw new InvalidInput("hours", "servicerequest.overEstimate", left);
        }
    }

    private void requireDay(LocalDate first, LocalDate today) {
        if (day == null) {
            throw new InvalidInput("day", "required");
        }
        if (day.isAfter(today)) {
            throw new InvalidInput("day", "servicerequest.dayFuture");
        }
        if (day.isBefore(first)) {
            throw new InvalidInput("day", "servicerequest.dayBeforeApproval");
        }
    }
}
