package nl.careconnections.domain.sla;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
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

    @OneToMany
    @JoinColumn(name = "policy_id")
    private List<StoredPolicyRow> rows = new ArrayList<>();

    protected StoredPolicy() {}

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
