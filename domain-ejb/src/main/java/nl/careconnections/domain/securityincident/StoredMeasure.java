package nl.careconnections.domain.securityincident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A {@link Measure} as it is kept. */
@Entity
@Table(name = "security_incident_measure")
class StoredMeasure {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "ticket_id")
    private long ticketId;

    private String what;

    @Column(name = "owner_id")
    private long ownerId;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "done_at")
    private Instant doneAt;

    private String result = "";

    protected StoredMeasure() {}

    StoredMeasure(long ticketId, String what, long ownerId, LocalDate dueOn) {
        this.ticketId = ticketId;
        this.what = what;
        this.ownerId = ownerId;
        this.dueOn = dueOn;
    }

    void carryOut(String outcome, Instant at) {
        result = outcome;
        doneAt = at;
    }

    Stream<String> typed() {
        return Stream.of(what, result);
    }

    void redact(UnaryOperator<String> redaction) {
        what = redaction.apply(what);
        result = redaction.apply(result);
    }

    Measure toMeasure(String owner) {
        return new Measure(id, what, owner, dueOn, doneAt, result);
    }

    Long id() {
        return id;
    }

    long ticketId() {
        return ticketId;
    }

    String what() {
        return what;
    }

    long ownerId() {
        return ownerId;
    }

    boolean isDone() {
        return doneAt != null;
    }
}
