package nl.careconnections.domain.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import nl.careconnections.domain.shared.Conflict;

/** A {@link Swap} as it is kept. */
@Entity
@Table(name = "duty_swap")
class StoredSwap {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "shift_id")
    private long shiftId;

    @Column(name = "return_shift_id")
    private Long returnShiftId;

    @Column(name = "asked_by")
    private long askedBy;

    @Column(name = "asked_of")
    private long askedOf;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private SwapState state;

    @Column(name = "settled_at")
    private Instant settledAt;

    protected StoredSwap() {}

    StoredSwap(long shiftId, Long returnShiftId, long askedBy, long askedOf, Instant askedAt) {
        this.shiftId = shiftId;
        this.returnShiftId = returnShiftId;
        this.askedBy = askedBy;
        this.askedOf = askedOf;
        this.askedAt = askedAt;
        this.state = SwapState.ASKED;
    }

    void settle(SwapState outcome, Instant at) {
        if (state != SwapState.ASKED) {
            throw new Conflict("changedMeanwhile");
        }
        state = outcome;
        settledAt = at;
    }

    Long id() {
        return id;
    }

    long shiftId() {
        return shiftId;
    }

    Long returnShiftId() {
        return returnShiftId;
    }

    long askedBy() {
        return askedBy;
    }

    long askedOf() {
        return askedOf;
    }
}
