package nl.careconnections.domain.sla;

/**
 * One cell of the table: how long, and on which clock.
 *
 * @param amount minutes, or the number of working days, as the clock says; zero days, the same working day, has a
 *     meaning only for what is received inside the service window
 */
public record PolicyRow(Priority priority, Metric metric, Regime regime, RuleClock clock, int amount) {

    /** Two years of minutes: more is a mistake in the data, and would run out of the calendar. */
    static final int MOST_MINUTES = 2 * 366 * 24 * 60;

    static final int MOST_WORKING_DAYS = 500;

    public PolicyRow {
        int least = least(clock, regime);
        int most = most(clock);
        if (amount < least || amount > most) {
            throw new IllegalArgumentException(
                    "The amount of a row lies from " + least + " to " + most + ": " + amount);
        }
    }

    static int least(RuleClock clock, Regime regime) {
        return clock == RuleClock.WORKING_DAYS && regime == Regime.INSIDE ? 0 : 1;
    }

    static int most(RuleClock clock) {
        return clock == RuleClock.WORKING_DAYS ? MOST_WORKING_DAYS : MOST_MINUTES;
    }

    /** The deadline of this row in epoch seconds, for a clock started at {@code from}. */
    long deadline(WorkingCalendar calendar, long from) {
        return switch (clock) {
            case CONTINUOUS -> from + amount * 60L;
            case SERVICE_WINDOW -> calendar.advance(from, amount * 60L);
            case WORKING_DAYS -> calendar.endOfWorkingDay(from, amount);
        };
    }

    /** The same deadline after the clock stood still; {@code elapsed} and {@code inWindow} are seconds of pause. */
    long move(WorkingCalendar calendar, long deadline, long elapsed, long inWindow) {
        return clock == RuleClock.CONTINUOUS ? deadline + elapsed : calendar.advance(deadline, inWindow);
    }
}
