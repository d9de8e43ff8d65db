package nl.careconnections.domain.sla;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A {@link Policy} as it is kept. */
@Entity
@Table(name = "sla_policy")
class StoredPolicy {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "effective_from")
    private LocalDate effectiveFrom;

    @Column(name = "window_from")
    private LocalTime windowFrom;

    @Column(name = "window_until")
    private LocalTime windowUntil;

    @Column(name = "envelope_high")
    private boolean envelopeHigh;

    @Column(name = "envelope_medium")
    private boolean envelopeMedium;

    @Column(name = "envelope_low")
    private boolean envelopeLow;

    @Column(name = "known_from")
    private Instant knownFrom;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "submission_key")
    private String submissionKey;

    @OneToMany(mappedBy = "policy", cascade = CascadeType.PERSIST)
    private List<StoredPolicyRow> rows = new ArrayList<>();

    protected StoredPolicy() {}

    StoredPolicy(Policy policy, Instant knownFrom, String submissionKey) {
        this.effectiveFrom = policy.effectiveFrom();
        this.windowFrom = policy.window().from();
        this.windowUntil = policy.window().until();
        this.envelopeHigh = policy.envelope().contains(Priority.HIGH);
        this.envelopeMedium = policy.envelope().contains(Priority.MEDIUM);
        this.envelopeLow = policy.envelope().contains(Priority.LOW);
        this.knownFrom = knownFrom;
        this.submissionKey = submissionKey;
        policy.rows().forEach(row -> rows.add(new StoredPolicyRow(this, row)));
    }

    void withdraw(Instant at) {
        withdrawnAt = at;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    long id() {
        return id;
    }

    Instant knownFrom() {
        return knownFrom;
    }

    LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    Policy toPolicy() {
        Set<Priority> envelope = EnumSet.noneOf(Priority.class);
        if (envelopeHigh) {
            envelope.add(Priority.HIGH);
        }
        if (envelopeMedium) {
            envelope.add(Priority.MEDIUM);
        }
        if (envelopeLow) {
            envelope.add(Priority.LOW);
        }
        return new Policy(
                effectiveFrom,
                new ServiceWindow(windowFrom, windowUntil),
                rows.stream().map(StoredPolicyRow::toRow).toList(),
                envelope);
    }
}
