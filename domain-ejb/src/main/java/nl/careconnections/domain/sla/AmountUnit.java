package nl.careconnections.domain.sla;

import java.util.Arrays;

/** How people write down the amount of a row: a unit, and the clock that counts it. */
public enum AmountUnit {
    MINUTES(RuleClock.CONTINUOUS, 1),
    HOURS(RuleClock.CONTINUOUS, 60),
    WINDOW_MINUTES(RuleClock.SERVICE_WINDOW, 1),
    WINDOW_HOURS(RuleClock.SERVICE_WINDOW, 60),
    WORKING_DAYS(RuleClock.WORKING_DAYS, 1);

    private final RuleClock clock;
    private final int size;

    AmountUnit(RuleClock clock, int size) {
        this.clock = clock;
        this.size = size;
    }

    /** The largest unit in which the amount of this row is a whole number. */
    public static AmountUnit of(PolicyRow row) {
        return Arrays.stream(values())
                .filter(unit -> unit.clock == row.clock() && row.amount() % unit.size == 0)
                .reduce((smaller, larger) -> larger)
                .orElseThrow();
    }

    public RuleClock clock() {
        return clock;
    }

    /** What a row counts, minutes or working days, in one of this unit. */
    public int size() {
        return size;
    }
}
