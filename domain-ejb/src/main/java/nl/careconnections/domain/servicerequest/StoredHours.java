package nl.careconnections.domain.servicerequest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;

/** {@link Hours} as they are kept; what was done stands on the timeline. */
@Entity
@Table(name = "service_hours")
class StoredHours {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "ticket_id")
    private long ticketId;

    private LocalDate day;
    private BigDecimal hours;

    @Column(name = "entry_id")
    private long entryId;

    @Column(name = "written_by")
    private long writtenBy;

    protected StoredHours() {}

    StoredHours(long ticketId, TypedHours.Checked typed, long entryId, long writtenBy) {
        this.ticketId = ticketId;
        this.day = typed.day();
        this.hours = typed.hours();
        this.entryId = entryId;
        this.writtenBy = writtenBy;
    }

    /** Who wrote them stays; what they were stands on the timeline. */
    void correct(TypedHours.Checked typed, long entry) {
        day = typed.day();
        hours = typed.hours();
        entryId = entry;
    }

    Long id() {
        return id;
    }

    LocalDate day() {
        return day;
    }

    BigDecimal hours() {
        return hours;
    }

    long entryId() {
        return entryId;
    }

    long writtenBy() {
        return writtenBy;
    }
}
