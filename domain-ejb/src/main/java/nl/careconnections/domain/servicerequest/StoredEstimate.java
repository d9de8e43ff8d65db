package nl.careconnections.domain.servicerequest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.careconnections.domain.sla.WorkingCalendar;

/** An {@link Estimate} as it is kept; what was typed with it stands on the timeline. */
@Entity
@Table(name = "service_estimate")
class StoredEstimate {

    private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "ticket_id")
    private long ticketId;

    private int version;

    private BigDecimal hours;
    private BigDecimal rate;
    private BigDecimal price;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Enumerated(EnumType.STRING)
    private EstimateState state;

    @Column(name = "work_entry_id")
    private Long workEntryId;

    @Column(name = "made_by")
    private long madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "reason_entry_id")
    private Long reasonEntryId;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected StoredEstimate() {}

    StoredEstimate(long ticketId, int version, TypedEstimate.Checked typed, long workEntryId, long madeBy, Instant at) {
        this.ticketId = ticketId;
        this.version = version;
        this.hours = typed.hours();
        this.rate = typed.rate();
        this.price = typed.price();
        this.validUntil = typed.validUntil();
        this.state = EstimateState.WAITING;
        this.workEntryId = workEntryId;
        this.madeBy = madeBy;
        this.madeAt = at;
    }

    void approve(long by, Instant at) {
        decide(EstimateState.APPROVED, by, at);
    }

    void decline(long by, long entryId, Instant at) {
        decide(EstimateState.DECLINED, by, at);
        reasonEntryId = entryId;
    }

    private void decide(EstimateState decision, long by, Instant at) {
        state = decision;
        decidedBy = by;
        decidedAt = at;
    }

    void replace() {
        state = EstimateState.REPLACED;
    }

    void expire() {
        state = EstimateState.EXPIRED;
    }

    boolean is(EstimateState asked) {
        return state == asked;
    }

    /** A day ends at 17:00, as everywhere. */
    static Instant endOf(LocalDate day) {
        return day.atTime(END_OF_DAY).atZone(WorkingCalendar.ZONE).toInstant();
    }

    Instant expiresAt() {
        return endOf(validUntil);
    }

    int version() {
        return version;
    }

    BigDecimal hours() {
        return hours;
    }

    BigDecimal rate() {
        return rate;
    }

    BigDecimal price() {
        return price;
    }

    LocalDate validUntil() {
        return validUntil;
    }

    EstimateState state() {
        return state;
    }

    long workEntryId() {
        return workEntryId;
    }

    long madeBy() {
        return madeBy;
    }

    Instant madeAt() {
        return madeAt;
    }

    /** {@code null} for one that was not declined. */
    Long reasonEntryId() {
        return reasonEntryId;
    }

    /** {@code null} while nobody decided. */
    Long decidedBy() {
        return decidedBy;
    }

    /** {@code null} while nobody decided. */
    Instant decidedAt() {
        return decidedAt;
    }
}
