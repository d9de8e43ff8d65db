package nl.careconnections.domain.securityincident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What is kept of a security incident beside its ticket. Whoever changes it has locked the ticket. */
@Entity
@Table(name = "security_incident")
class StoredIncident {

    @Id
    @Column(name = "ticket_id")
    private long ticketId;

    private String place;

    @Column(name = "noticed_at")
    private Instant noticedAt;

    @Column(name = "whose_data")
    private String whoseData;

    @Enumerated(EnumType.STRING)
    private Ongoing ongoing;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    @Column(name = "spoken_at")
    private Instant spokenAt;

    @Column(name = "reported_at")
    private Instant reportedAt;

    protected StoredIncident() {}

    StoredIncident(long ticketId, String place, Instant noticedAt, String whoseData, Ongoing ongoing) {
        this.ticketId = ticketId;
        this.place = place;
        this.noticedAt = noticedAt;
        this.whoseData = whoseData;
        this.ongoing = ongoing;
    }

    Stream<String> typed() {
        return Stream.of(place, whoseData);
    }

    void redact(UnaryOperator<String> redaction) {
        place = redaction.apply(place);
        whoseData = redaction.apply(whoseData);
    }

    void spoke(Instant at) {
        spokenAt = spokenAt == null || at.isBefore(spokenAt) ? at : spokenAt;
    }

    void assess(Verdict given) {
        verdict = given;
    }

    void report(Instant at) {
        reportedAt = at;
    }

    /** Not assessed yet, it may be a breach. */
    boolean mayBeBreach() {
        return verdict == null || verdict.isBreachPossible();
    }

    AuthorityClock clock() {
        return new AuthorityClock(noticedAt, mayBeBreach() && reportedAt == null, reportedAt);
    }

    String place() {
        return place;
    }

    Instant noticedAt() {
        return noticedAt;
    }

    String whoseData() {
        return whoseData;
    }

    Ongoing ongoing() {
        return ongoing;
    }

    Verdict verdict() {
        return verdict;
    }

    Instant spokenAt() {
        return spokenAt;
    }

    Instant reportedAt() {
        return reportedAt;
    }
}
