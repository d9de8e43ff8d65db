package nl.careconnections.domain.emergency.medication;

import java.math.BigDecimal;
import java.util.Optional;

/** How much, or from how much to how much, of what. */
public record Amount(BigDecimal low, Optional<BigDecimal> high, String unit) {

    public static Amount of(BigDecimal value, String unit) {
        return new Amount(value, Optional.empty(), unit);
    }

    /** As decimal with a point and without zeros at its end, which are misread: {@code 0.5}, {@code 1-2}. */
    public String text() {
        String least = plain(low);
        return high.map(most -> least + "-" + plain(most)).orElse(least);
    }

    public boolean isZero() {
        return low.signum() == 0 && high.isEmpty();
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
