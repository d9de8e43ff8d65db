package nl.careconnections.domain.status;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How much of the time a component worked, by the rule that is printed on the page: all time with data, less what was disrupted; a
 * partial disruption counts for three tenths, being slow does not count, and neither planned maintenance nor time without data
 * is part of the whole.
 *
 * @param percent two decimals, rounded down so that a disruption never looks like none; empty without any data
 * @param days how many of the days have data
 */
public record Uptime(Optional<BigDecimal> percent, int days) {

    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal PARTIAL = new BigDecimal("0.3");

    static Uptime of(List<Day> days) {
        BigDecimal counted = BigDecimal.ZERO;
        BigDecimal lost = BigDecimal.ZERO;
        for (Day day : days) {
            Duration whole = day.lasting().values().stream().reduce(Duration.ZERO, Duration::plus);
            counted = counted.add(seconds(
                    whole.minus(day.of(ComponentStatus.UNDER_MAINTENANCE)).minus(day.of(ComponentStatus.UNKNOWN))));
            lost = lost.add(seconds(day.of(ComponentStatus.MAJOR_OUTAGE)))
                    .add(seconds(day.of(ComponentStatus.PARTIAL_OUTAGE)).multiply(PARTIAL));
        }
        int withData = (int) days.stream().filter(day -> day.worst() != null).count();
        return new Uptime(
                counted.signum() == 0
                        ? Optional.empty()
                        : Optional.of(
                                counted.subtract(lost).multiply(HUNDRED).divide(counted, DECIMALS, RoundingMode.DOWN)),
                withData);
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toSeconds());
    }
}
