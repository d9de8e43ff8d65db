package nl.careconnections.domain.securityincident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** A {@link RecordEntry} as it is kept. */
@Entity
@Table(name = "security_incident_record_entry")
class StoredRecordEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "record_id")
    private StoredRecord record;

    private Instant at;

    @Column(name = "author_id")
    private long authorId;

    private String text;

    protected StoredRecordEntry() {}

    StoredRecordEntry(StoredRecord record, long authorId, String text, Instant at) {
        this.record = record;
        this.authorId = authorId;
        this.text = text;
        this.at = at;
    }

    String text() {
        return text;
    }

    void redact(UnaryOperator<String> redaction) {
        text = redaction.apply(text);
    }

    RecordEntry toEntry() {
        return new RecordEntry(at, text);
    }

    Long id() {
        return id;
    }
}
