package nl.careconnections.domain.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;

/**
 * Arithmetic with the service window: which hours count, and which day is the n-th working day. Every working day of the
 * years it spans is laid down once as seconds on the UTC line, so that nights on which the clock changes need no care
 * and an answer costs a few array reads. All instants are epoch seconds; intervals are half open.
 */
public final class WorkingCalendar {

    /** The zone of the wall clock that the window and the days follow. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** The first local day that can be asked about, as the default policy holds from here. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);

    /** The last local day on which something can be received. */
    public static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    /** Room after the last day for the longest row of a policy. */
    private static final int YEARS_AFTER = 5;

    private static final int SECONDS_OF_DAY = 86_400;

    private final ServiceWindow window;
    private final Holidays holidays;

    /** Per working day: its local midnight, opening and closing, and the window time of all days before it. */
    private final long[] midnight;

    private final long[] opens;
    private final long[] closes;
    private final long[] before;

    /** Per day of the UTC line: the first working day that closes after the start of it. */
    private final int[] firstOpen;

    private final long firstUtcDay;

    public WorkingCalendar(ServiceWindow window, Holidays holidays) {
        this.window = window;
        this.holidays = holidays;
        LocalDate first = FIRST_DAY.minusDays(1);
        LocalDate end = LAST_DAY.plusYears(YEARS_AFTER);
        LocalDate[] days = first.datesUntil(end).filter(holidays::isWorkingDay).toArray(LocalDate[]::new);
        midnight =
                Arrays.stream(days).mapToLong(day -> second(day, LocalTime.MIN)).toArray();
        opens = Arrays.stream(days).mapToLong(day -> second(day, window.from())).toArray();
        closes = Arrays.stream(days)
                .mapToLong(day -> second(day, window.until()))
                .toArray();
        before = new long[days.length + 1];
        for (int i = 0; i < days.length; i++) {
            before[i + 1] = before[i] + closes[i] - opens[i];
        }
        firstUtcDay = first.toEpochDay();
        firstOpen = new int[(int) (days[days.length - 1].toEpochDay() - firstUtcDay)];
        for (int day = 0, index = 0; day < firstOpen.length; day++) {
            while (closes[index] <= (firstUtcDay + day) * SECONDS_OF_DAY) {
                index++;
            }
            firstOpen[day] = index;
        }
    }

    private static long second(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toEpochSecond();
    }

    public ServiceWindow window() {
        return window;
    }

    public Holidays holidays() {
        return holidays;
    }

    public boolean isInside(Instant instant) {
        return regimeAt(instant.getEpochSecond()) == Regime.INSIDE;
    }

    /**
     * The end of the n-th working day after the local day of {@code from}, which itself does not count.
     *
     * @param n 1 is the next working day; 0 the first working day that has not ended
     */
    public Instant endOfWorkingDay(Instant from, int n) {
        return Instant.ofEpochSecond(endOfWorkingDay(from.getEpochSecond(), n));
    }

    /** Time inside the window between two instants, zero when they run backwards. */
    public Duration between(Instant from, Instant until) {
        return Duration.ofSeconds(between(from.getEpochSecond(), until.getEpochSecond()));
    }

    Regime regimeAt(long second) {
        return opens[open(second)] <= second ? Regime.INSIDE : Regime.OUTSIDE;
    }

    /** The next instant, strictly later, at which the window opens or closes. */
    long nextEdge(long second) {
        int index = open(second);
        return opens[index] <= second ? closes[index] : opens[index];
    }

    long endOfWorkingDay(long from, int n) {
        int index = open(from);
        if (n == 0) {
            return closes[index];
        }
        boolean sameDay = midnight[index] <= from;
        return closes[within(index - 1 + n + (sameDay ? 1 : 0))];
    }

    long between(long from, long until) {
        return until <= from ? 0 : windowTime(until) - windowTime(from);
    }

    /** The earliest instant with so much window time after {@code from}; zero leaves it alone. */
    long advance(long from, long seconds) {
        if (seconds == 0) {
            return from;
        }
        int index = open(from);
        long goal = before[index] + Math.max(0, from - opens[index]) + seconds;
        while (before[within(index) + 1] < goal) {
            index++;
        }
        return opens[index] + goal - before[index];
    }

    private long windowTime(long second) {
        int index = open(second);
        return before[index] + Math.max(0, second - opens[index]);
    }

    /** The working day that is open, or else the next one. */
    private int open(long second) {
        long day = Math.floorDiv(second, SECONDS_OF_DAY) - firstUtcDay;
        if (day < 0 || day >= firstOpen.length) {
            throw new IllegalArgumentException("Outside the calendar: " + Instant.ofEpochSecond(second));
        }
        int index = firstOpen[(int) day];
        while (closes[index] <= second) {
            index++;
        }
        return index;
    }

    private int within(int index) {
        if (index >= closes.length) {
            throw new IllegalArgumentException("Beyond the last day of the calendar");
        }
        return index;
    }
}
