package nl.careconnections.domain.sla;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A {@link PolicyRow} as it is kept. */
@Entity
@Table(name = "sla_policy_row")
class StoredPolicyRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private Priority priority;

    @Enumerated(EnumType.STRING)
    private Metric metric;

    @Enumerated(EnumType.STRING)
    private Regime regime;

    @Enumerated(EnumType.STRING)
    private RuleClock clock;

    private int amount;

    protected StoredPolicyRow() {}

    PolicyRow toRow() {
        return new PolicyRow(priority, metric, regime, clock, amount);
    }
}
