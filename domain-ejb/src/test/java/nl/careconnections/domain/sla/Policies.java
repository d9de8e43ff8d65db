package nl.careconnections.domain.sla;

import static nl.careconnections.domain.sla.Metric.REPAIR;
import static nl.careconnections.domain.sla.Metric.RESPONSE;
import static nl.careconnections.domain.sla.Priority.HIGH;
import static nl.careconnections.domain.sla.Priority.LOW;
import static nl.careconnections.domain.sla.Priority.MEDIUM;
import static nl.careconnections.domain.sla.Regime.INSIDE;
import static nl.careconnections.domain.sla.Regime.OUTSIDE;
import static nl.careconnections.domain.sla.RuleClock.CONTINUOUS;
import static nl.careconnections.domain.sla.RuleClock.SERVICE_WINDOW;
import static nl.careconnections.domain.sla.RuleClock.WORKING_DAYS;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Policies for tests; the default one is the table of the manual. */
public final class Policies {

    public static final Holidays PUBLIC_HOLIDAYS = Holidays.of(false, false, List.of());

    private static final ServiceLevel DEFAULT = new ServiceLevel(byDefault(), HolidayHistory.always(PUBLIC_HOLIDAYS));

    private Policies() {}

    public static Policy byDefault() {
        return with(
                new ServiceWindow(LocalTime.of(8, 30), LocalTime.of(17, 0)),
                EnumSet.allOf(Priority.class),
                new PolicyRow(HIGH, RESPONSE, INSIDE, CONTINUOUS, 30),
                new PolicyRow(HIGH, RESPONSE, OUTSIDE, CONTINUOUS, 120),
                new PolicyRow(HIGH, REPAIR, INSIDE, CONTINUOUS, 120),
                new PolicyRow(HIGH, REPAIR, OUTSIDE, CONTINUOUS, 240),
                new PolicyRow(MEDIUM, RESPONSE, INSIDE, SERVICE_WINDOW, 60),
                new PolicyRow(MEDIUM, RESPONSE, OUTSIDE, CONTINUOUS, 120),
                new PolicyRow(MEDIUM, REPAIR, INSIDE, SERVICE_WINDOW, 480),
                new PolicyRow(MEDIUM, REPAIR, OUTSIDE, CONTINUOUS, 1440),
                new PolicyRow(LOW, RESPONSE, INSIDE, WORKING_DAYS, 0),
                new PolicyRow(LOW, RESPONSE, OUTSIDE, WORKING_DAYS, 1),
                new PolicyRow(LOW, REPAIR, INSIDE, WORKING_DAYS, 5),
                new PolicyRow(LOW, REPAIR, OUTSIDE, WORKING_DAYS, 5));
    }

    public static Policy with(ServiceWindow window, Set<Priority> envelope, PolicyRow... rows) {
        return new Policy(LocalDate.of(1970, 1, 1), window, List.of(rows), envelope);
    }

    /** The default policy with the promise that earlier never means later switched off. */
    public static Policy byTheLetter() {
        Policy policy = byDefault();
        return new Policy(policy.effectiveFrom(), policy.window(), policy.rows(), Set.of());
    }

    /** The default policy on public holidays only. */
    public static ServiceLevel defaultLevel() {
        return DEFAULT;
    }
}
