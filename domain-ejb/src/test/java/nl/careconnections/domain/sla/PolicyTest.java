package nl.careconnections.domain.sla;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyTest {

    private final Policy policy = Policies.byDefault();

    @Test
    void a_policy_fills_every_cell_once() {
        List<PolicyRow> rows = new ArrayList<>(policy.rows());
        PolicyRow taken = rows.remove(3);
        assertThatThrownBy(() -> with(rows)).hasMessageContaining("each of its 12 cells");

        rows.add(taken);
        rows.add(taken);
        assertThatThrownBy(() -> with(rows)).hasMessageContaining("Two rows");
    }

    @Test
    void an_amount_is_within_reason() {
        assertThatThrownBy(() -> row(Regime.INSIDE, RuleClock.CONTINUOUS, 0)).hasMessageContaining("amount");
        assertThatThrownBy(() -> row(Regime.OUTSIDE, RuleClock.WORKING_DAYS, 0)).hasMessageContaining("amount");
        assertThatThrownBy(() -> row(Regime.INSIDE, RuleClock.WORKING_DAYS, 501))
                .hasMessageContaining("amount");
    }

    @Test
    void a_window_ends_after_it_begins() {
        assertThatThrownBy(() -> new ServiceWindow(LocalTime.of(17, 0), LocalTime.of(8, 30)))
                .hasMessageContaining("ends after it begins");
    }

    private void with(List<PolicyRow> rows) {
        Policies.with(policy.window(), Set.of(), rows.toArray(PolicyRow[]::new));
    }

    private static void row(Regime regime, RuleClock clock, int amount) {
        new PolicyRow(Priority.LOW, Metric.REPAIR, regime, clock, amount);
    }
}
