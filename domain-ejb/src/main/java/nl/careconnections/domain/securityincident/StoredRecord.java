package nl.careconnections.domain.securityincident;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A {@link BreachRecord} as it is kept. */
@Entity
@Table(name = "security_incident_record")
class StoredRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "ticket_id")
    private long ticketId;

    @Column(name = "organisation_id")
    private long organisationId;

    @Column(name = "told_at")
    private Instant toldAt;

    @Column(name = "reported_at")
    private Instant reportedAt;

    @OneToMany(mappedBy = "record", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<StoredRecordEntry> entries = new ArrayList<>();

    protected StoredRecord() {}

    StoredRecord(long ticketId, long organisationId, Instant toldAt) {
        this.ticketId = ticketId;
        this.organisationId = organisationId;
        this.toldAt = toldAt;
    }

    StoredRecordEntry add(long authorId, String text, Instant at) {
        StoredRecordEntry entry = new StoredRecordEntry(this, authorId, text, at);
        entries.add(entry);
        return entry;
    }

    Stream<String> typed() {
        return entries.stream().map(StoredRecordEntry::text);
    }

    void redact(UnaryOperator<String> redaction) {
        entries.forEach(entry -> entry.redact(redaction));
    }

    void report(Instant at) {
        reportedAt = at;
    }

    BreachRecord toRecord(String organisation) {
        return new BreachRecord(
                id,
                organisationId,
                organisation,
                new AuthorityClock(toldAt, reportedAt == null, reportedAt),
                entries.stream().map(StoredRecordEntry::toEntry).toList());
    }

    Long id() {
        return id;
    }

    long ticketId() {
        return ticketId;
    }

    long organisationId() {
        return organisationId;
    }

    Instant toldAt() {
        return toldAt;
    }

    Instant reportedAt() {
        return reportedAt;
    }
}
