package nl.careconnections.domain.phone;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A telephone call. A draft that was prepared after it carries the same key for the same caller, until it becomes the ticket
 * of this call.
 */
@Entity
@Table(name = "phone_call")
class StoredPhoneCall {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "submission_key")
    private String submissionKey;

    @Column(name = "caller_id")
    private long callerId;

    @Column(name = "product_id")
    private long productId;

    @Column(name = "called_at")
    private Instant calledAt;

    @Enumerated(EnumType.STRING)
    private CallOutcome outcome;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "registered_by")
    private long registeredBy;

    @Column(name = "ticket_number")
    private Long ticketNumber;

    protected StoredPhoneCall() {}

    StoredPhoneCall(NewPhoneCall call, Long ticketNumber, long registeredBy, Instant at) {
        this.submissionKey = call.submissionKey();
        this.callerId = call.callerId();
        this.productId = call.productId();
        this.calledAt = call.calledAt();
        this.outcome = call.outcome();
        this.ticketNumber = ticketNumber;
        this.registeredAt = at;
        this.registeredBy = registeredBy;
    }

    void becomeTicket(long number) {
        ticketNumber = number;
    }

    long id() {
        return id;
    }
}
