package nl.careconnections.domain.emergency.medication;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

/** A length of time in one of the units of UCUM that dosing uses. */
public record Length(BigDecimal value, Unit unit) {

    /** Units of time; a month and a year have no fixed number of seconds. */
    public enum Unit {
        SECOND(1),
        MINUTE(60),
        HOUR(3600),
        DAY(86_400),
        WEEK(604_800),
        MONTH(0),
        YEAR(0);

        private static final Map<String, Unit> UCUM =
                Map.of("s", SECOND, "min", MINUTE, "h", HOUR, "d", DAY, "wk", WEEK, "mo", MONTH, "a", YEAR);

        private final long seconds;

        Unit(long seconds) {
            this.seconds = seconds;
        }

        public static Optional<Unit> of(String code) {
            return Optional.ofNullable(code).map(UCUM::get);
        }

        public boolean isShorterThanDay() {
            return this == SECOND || this == MINUTE || this == HOUR;
        }
    }

    /** A positive length; months and years in whole numbers. */
    public static Optional<Length> of(BigDecimal value, String ucum) {
        return Unit.of(ucum)
                .filter(unit -> value != null && value.signum() > 0)
                .filter(unit -> unit.seconds > 0 || value.stripTrailingZeros().scale() <= 0)
                .filter(unit -> value.compareTo(BigDecimal.valueOf(100_000)) < 0)
                .map(unit -> new Length(value, unit));
    }

    /** On the clock: a day later is the same time of day, also when the clock changed in between. */
    public LocalDateTime after(LocalDateTime start) {
        return switch (unit) {
            case MONTH -> start.plusMonths(value.longValueExact());
            case YEAR -> start.plusYears(value.longValueExact());
            default ->
                start.plusSeconds(
                        value.multiply(BigDecimal.valueOf(unit.seconds)).longValue());
        };
    }

    /** The number of whole days, where it is one. */
    public Optional<Integer> wholeDays() {
        if (unit == Unit.MONTH || unit == Unit.YEAR) {
            return Optional.empty();
        }
        BigDecimal[] days = value.multiply(BigDecimal.valueOf(unit.seconds))
                .divideAndRemainder(BigDecimal.valueOf(Unit.DAY.seconds));
        return days[1].signum() == 0 && days[0].signum() > 0 ? Optional.of(days[0].intValueExact()) : Optional.empty();
    }

    /** Hours, or a part of a day: it ends in the course of one. */
    public boolean isNoWholeDays() {
        return unit != Unit.MONTH && unit != Unit.YEAR && wholeDays().isEmpty();
    }
}
