package nl.careconnections.domain.servicerequest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import nl.careconnections.domain.shared.Amount;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.ticket.NewRequest;

/**
 * An estimate as it was typed.
 *
 * @param price empty for hours times rate
 * @param validUntil {@code null} when it was left out
 */
public record TypedEstimate(String work, String hours, String rate, String price, LocalDate validUntil) {

    static final BigDecimal MOST_HOURS = new BigDecimal("9999.00");
    static final BigDecimal MOST_EUROS = new BigDecimal("9999999.00");
    static final int MOST_DAYS = 365;

    /** The same once it is known to be right. */
    record Checked(String work, BigDecimal hours, BigDecimal rate, BigDecimal price, LocalDate validUntil) {}

    /**
     * @param language in whose notation the amounts are
     * @param first the first day until which it may be valid
     * @param written hours that were written already, which it has to hold
     * @throws InvalidInput all that is wrong
     */
    Checked checked(Language language, LocalDate first, BigDecimal written) {
        Rules.all(
                () -> PlainText.requiredLines("work", work, NewRequest.TEXT),
                () -> requireRoom(Amount.required("estimateHours", hours, language, MOST_HOURS), written),
                () -> Amount.required("rate", rate, language, MOST_EUROS),
                () -> Amount.optional("price", price, language, MOST_EUROS),
                () -> requireDay(first));
        BigDecimal time = Amount.required("estimateHours", hours, language, MOST_HOURS);
        BigDecimal perHour = Amount.required("rate", rate, language, MOST_EUROS);
        BigDecimal total = Amount.optional("price", price, language, MOST_EUROS)
                .orElseGet(() -> time.multiply(perHour).setScale(Amount.PLACES, RoundingMode.HALF_UP));
        return new Checked(PlainText.lines(work), time, perHour, total, validUntil);
    }

    private static void requireRoom(BigDecimal hours, BigDecimal written) {
        if (hours.compareTo(written) < 0) {
            throw new InvalidInput("estimateHours", "servicerequest.lessThanWritten", written);
        }
    }

    private void requireDay(LocalDate first) {
        if (validUntil == null) {
            throw new InvalidInput("validUntil", "required");
        }
        if (validUntil.isBefore(first)) {
            throw new InvalidInput("validUntil", "servicerequest.validPast");
        }
        if (validUntil.isAfter(first.plusDays(MOST_DAYS))) {
            throw new InvalidInput("validUntil", "servicerequest.validTooFar", MOST_DAYS);
        }
    }
}
