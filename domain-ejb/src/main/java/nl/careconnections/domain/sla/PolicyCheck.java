package nl.careconnections.domain.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Looks for cells that were probably swapped: a priority that is slower than a less urgent one. */
final class PolicyCheck {

    /** A Monday in a fortnight without holidays; clocks of different kinds are compared from its opening and closing. */
    private static final LocalDate ORDINARY_MONDAY = LocalDate.of(2026, 10, 5);

    private final Policy policy;
    private final WorkingCalendar calendar;

    private PolicyCheck(Policy policy) {
        this.policy = policy;
        this.calendar = new WorkingCalendar(policy.window(), Holidays.of(false, false, List.of()));
    }

    static List<SlowerCell> slower(Policy policy) {
        PolicyCheck check = new PolicyCheck(policy);
        List<SlowerCell> slower = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            for (Regime regime : Regime.values()) {
                for (int i = 1; i < Priority.values().length; i++) {
                    Priority urgent = Priority.values()[i - 1];
                    Priority less = Priority.values()[i];
                    if (check.due(urgent, metric, regime) > check.due(less, metric, regime)) {
                        slower.add(new SlowerCell(urgent, less, metric, regime));
                    }
                }
            }
        }
        return slower;
    }

    private long due(Priority priority, Metric metric, Regime regime) {
        ServiceWindow window = policy.window();
        Instant received = ORDINARY_MONDAY
                .atTime(regime == Regime.INSIDE ? window.from() : window.until())
                .atZone(WorkingCalendar.ZONE)
                .toInstant();
        return policy.row(priority, metric, regime).deadline(calendar, received.getEpochSecond());
    }
}
