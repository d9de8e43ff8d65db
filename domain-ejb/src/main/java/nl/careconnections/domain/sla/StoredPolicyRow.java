package nl.careconnections.domain.sla;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A {@link PolicyRow} as it is kept. */
@Entity
@Table(name = "sla_policy_row")
class StoredPolicyRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "policy_id")
    private StoredPolicy policy;

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

    StoredPolicyRow(StoredPolicy policy, PolicyRow row) {
        this.policy = policy;
        this.priority = row.priority();
        this.metric = row.metric();
        this.regime = row.regime();
        this.clock = row.clock();
        this.amount = row.amount();
    }

    PolicyRow toRow() {
        return new PolicyRow(priority, metric, regime, clock, amount);
    }
}
