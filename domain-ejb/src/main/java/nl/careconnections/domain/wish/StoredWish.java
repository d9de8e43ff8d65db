package nl.careconnections.domain.wish;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.function.UnaryOperator;

/** What is kept of a wish beside its ticket. */
@Entity
@Table(name = "wish")
class StoredWish {

    @Id
    @Column(name = "ticket_id")
    private long ticketId;

    private String benefit;

    @Column(name = "planned_for")
    private String plannedFor = "";

    @Column(name = "published_id")
    private Long publishedId;

    protected StoredWish() {}

    StoredWish(long ticketId, String benefit) {
        this.ticketId = ticketId;
        this.benefit = benefit;
    }

    /** @param period empty for a wish that is not planned any more */
    void planFor(String period) {
        plannedFor = period;
    }

    void redact(UnaryOperator<String> redaction) {
        benefit = redaction.apply(benefit);
        plannedFor = redaction.apply(plannedFor);
    }

    void joinTo(long published) {
        publishedId = published;
    }

    long ticketId() {
        return ticketId;
    }

    String benefit() {
        return benefit;
    }

    String plannedFor() {
        return plannedFor;
    }

    /** {@code null} when it belongs to no published wish. */
    Long publishedId() {
        return publishedId;
    }
}
