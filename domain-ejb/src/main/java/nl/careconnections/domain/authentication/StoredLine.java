package nl.careconnections.domain.authentication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A {@link NetworkLine} as it is kept. */
@Entity
@Table(name = "authentication_line")
class StoredLine {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "ticket_id")
    private long ticketId;

    @Enumerated(EnumType.STRING)
    private NetworkChange change;

    private String network;
    private String description;
    private String reason;
    private boolean done;

    protected StoredLine() {}

    StoredLine(long ticketId, NetworkChange change, String network, String description, String reason) {
        this.ticketId = ticketId;
        this.change = change;
        this.network = network;
        this.description = description;
        this.reason = reason;
    }

    void carryOut(boolean carriedOut) {
        done = carriedOut;
    }

    Stream<String> typed() {
        return Stream.of(network, description, reason);
    }

    void redact(UnaryOperator<String> redaction) {
        network = redaction.apply(network);
        description = redaction.apply(description);
        reason = redaction.apply(reason);
    }

    NetworkLine toLine() {
        return new NetworkLine(id, change, network, description, reason, done);
    }

    Long id() {
        return id;
    }

    boolean isDone() {
        return done;
    }
}
