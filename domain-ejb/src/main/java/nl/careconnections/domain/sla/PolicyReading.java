package nl.careconnections.domain.sla;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;

/** Turns what was typed into a policy, or says everything that is wrong with it. */
final class PolicyReading {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final int LONGEST = 60;
    private static final int MOST_DIGITS = 7;

    /** No calendar could hold a row that needs more days of the window. */
    private static final int MOST_WINDOWS = PolicyRow.MOST_WORKING_DAYS;

    private final TypedPolicy typed;
    private final LocalDate today;
    private final Set<LocalDate> taken;
    private final List<PolicyRow> rows = new ArrayList<>();
    private LocalDate effectiveFrom;
    private LocalTime windowFrom;
    private LocalTime windowUntil;

    private PolicyReading(TypedPolicy typed, LocalDate today, Set<LocalDate> taken) {
        this.typed = typed;
        this.today = today;
        this.taken = taken;
    }

    /**
     * @param taken days on which another policy begins
     * @throws InvalidInput {@code effectiveFrom} with {@code required}, {@code day}, {@code sla.past},
     *     {@code sla.tooFar} (argument: the last year) or {@code sla.dateTaken}; {@code windowFrom}, {@code windowUntil}
     *     with {@code required}, {@code sla.time} or {@code sla.windowBackwards}; a cell by its
     *     {@link TypedCell#field()} with {@code required} or {@code sla.amount} (arguments: least and most)
     */
    static Policy read(TypedPolicy typed, LocalDate today, Set<LocalDate> taken) {
        PolicyReading reading = new PolicyReading(typed, today, taken);
        List<Runnable> rules = new ArrayList<>(List.of(
                reading::readEffectiveFrom, reading::readWindowFrom, reading::readWindowUntil, reading::checkWindow));
        for (Priority priority : Priority.values()) {
            for (Metric metric : Metric.values()) {
                for (Regime regime : Regime.values()) {
                    rules.add(() -> reading.readRow(reading.cell(priority, metric, regime)));
                }
            }
        }
        Rules.all(rules.toArray(Runnable[]::new));
        ServiceWindow window = new ServiceWindow(reading.windowFrom, reading.windowUntil);
        return new Policy(reading.effectiveFrom, window, reading.rows, typed.envelope());
    }

    private void readEffectiveFrom() {
        effectiveFrom = date(PlainText.requiredLine("effectiveFrom", typed.effectiveFrom(), LONGEST));
        if (effectiveFrom.isBefore(today)) {
            throw new InvalidInput("effectiveFrom", "sla.past");
        }
        if (effectiveFrom.isAfter(WorkingCalendar.LAST_DAY)) {
            String year = Integer.toString(WorkingCalendar.LAST_DAY.getYear());
            throw new InvalidInput("effectiveFrom", "sla.tooFar", year);
        }
        if (taken.contains(effectiveFrom)) {
            throw new InvalidInput("effectiveFrom", "sla.dateTaken");
        }
    }

    private static LocalDate date(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw new InvalidInput("effectiveFrom", "day");
        }
    }

    private void readWindowFrom() {
        windowFrom = time("windowFrom", typed.windowFrom());
    }

    private void readWindowUntil() {
        windowUntil = time("windowUntil", typed.windowUntil());
    }

    private static LocalTime time(String field, String typedTime) {
        String time = PlainText.requiredLine(field, typedTime, LONGEST).replace('.', ':');
        try {
            return LocalTime.parse(time, TIME);
        } catch (DateTimeException e) {
            throw new InvalidInput(field, "sla.time");
        }
    }

    private void checkWindow() {
        if (knowsWindow() && !windowFrom.isBefore(windowUntil)) {
            throw new InvalidInput("windowUntil", "sla.windowBackwards");
        }
    }

    private boolean knowsWindow() {
        return windowFrom != null && windowUntil != null;
    }

    /** A cell that was not sent at all counts as an empty one. */
    private TypedCell cell(Priority priority, Metric metric, Regime regime) {
        return typed.cells().stream()
                .filter(cell -> cell.priority() == priority && cell.metric() == metric && cell.regime() == regime)
                .findFirst()
                .orElseGet(() -> new TypedCell(priority, metric, regime, "", null));
    }

    private void readRow(TypedCell cell) {
        String amount = PlainText.requiredLine(cell.field(), cell.amount(), LONGEST);
        if (cell.unit() == null) {
            throw new InvalidInput(cell.field(), "required");
        }
        RuleClock clock = cell.unit().clock();
        int size = cell.unit().size();
        int least = PolicyRow.least(clock, cell.regime());
        int most = Math.min(PolicyRow.most(clock), mostInWindow(clock)) / size;
        int number = amount.matches("\\d{1," + MOST_DIGITS + "}") ? Integer.parseInt(amount) : -1;
        if (number < least || number > most) {
            throw new InvalidInput(cell.field(), "sla.amount", least, most);
        }
        rows.add(new PolicyRow(cell.priority(), cell.metric(), cell.regime(), clock, number * size));
    }

    private int mostInWindow(RuleClock clock) {
        if (clock != RuleClock.SERVICE_WINDOW || !knowsWindow() || !windowFrom.isBefore(windowUntil)) {
            return Integer.MAX_VALUE;
        }
        return (int) Duration.between(windowFrom, windowUntil).toMinutes() * MOST_WINDOWS;
    }
}
