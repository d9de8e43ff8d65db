package nl.careconnections.domain.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.careconnections.domain.shared.Conflict;

/**
 * What is kept of a complaint beside its timeline: where to call, and the assessment, which grows with support until a
 * director publishes it and stays as it is from then on.
 */
@Entity
@Table(name = "complaint")
class Complaint {

    @Id
    @Column(name = "ticket_id")
    private long ticketId;

    private String phone;

    @Column(name = "is_complaint")
    private Boolean isComplaint;

    @Column(name = "has_influence")
    private Boolean influence;

    @Column(name = "influence_reasons")
    private String influenceReasons = "";

    @Enumerated(EnumType.STRING)
    private Nature nature;

    private String impact = "";

    @Column(name = "other_customers")
    private Boolean otherCustomers;

    private String solutions = "";

    @Column(name = "quick_measure")
    private String quickMeasure = "";

    @Column(name = "assessed_by")
    private Long assessedBy;

    @Column(name = "assessed_at")
    private Instant assessedAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "called_at")
    private Instant calledAt;

    protected Complaint() {}

    Complaint(long ticketId, String phone) {
        this.ticketId = ticketId;
        this.phone = phone;
    }

    /** @throws Conflict {@code complaint.published} once customers read it */
    void assess(Assessment found, long by, Instant at) {
        requireUnpublished();
        isComplaint = found.isComplaint();
        influence = found.influence();
        influenceReasons = found.influenceReasons();
        nature = found.nature();
        impact = found.impact();
        otherCustomers = found.otherCustomers();
        solutions = found.solutions();
        quickMeasure = found.quickMeasure();
        assessedBy = by;
        assessedAt = at;
    }

    void publish(Instant at) {
        requireUnpublished();
        publishedAt = at;
    }

    private void requireUnpublished() {
        if (publishedAt != null) {
            throw new Conflict("complaint.published");
        }
    }

    /** A director spoke with the contact. */
    void called(Instant at) {
        if (calledAt == null) {
            calledAt = at;
        }
    }

    /** @throws Conflict {@code complaint.callFirst} */
    void requireCalled() {
        if (calledAt == null) {
            throw new Conflict("complaint.callFirst");
        }
    }

    /** @throws Conflict {@code complaint.influence} unless the assessment says that the supplier has none */
    void requireNoInfluence() {
        if (!Boolean.FALSE.equals(influence)) {
            throw new Conflict("complaint.influence");
        }
    }

    void redact(UnaryOperator<String> redaction) {
        phone = redaction.apply(phone);
        influenceReasons = redaction.apply(influenceReasons);
        impact = redaction.apply(impact);
        solutions = redaction.apply(solutions);
        quickMeasure = redaction.apply(quickMeasure);
    }

    Stream<String> typed() {
        return Stream.of(phone, influenceReasons, impact, solutions, quickMeasure);
    }

    Assessment assessment() {
        return new Assessment(
                isComplaint, influence, influenceReasons, nature, impact, otherCustomers, solutions, quickMeasure);
    }

    String phone() {
        return phone;
    }

    /** {@code null} while nobody assessed it. */
    Long assessedBy() {
        return assessedBy;
    }

    Instant assessedAt() {
        return assessedAt;
    }

    boolean isPublished() {
        return publishedAt != null;
    }

    /** {@code null} while no director spoke with the contact. */
    Instant calledAt() {
        return calledAt;
    }
}
