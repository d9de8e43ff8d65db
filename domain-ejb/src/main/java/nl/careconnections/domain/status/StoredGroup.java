package nl.careconnections.domain.status;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** Components under one heading. */
@Entity
@Table(name = "status_group")
class StoredGroup {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;
    private int position;

    @Column(name = "dutch_name")
    private String dutchName;

    @Column(name = "english_name")
    private String englishName;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "submission_key")
    private String submissionKey;

    @Version
    private int version;

    protected StoredGroup() {}

    StoredGroup(String submissionKey, int position, Instant at) {
        this.submissionKey = submissionKey;
        this.code = Code.make();
        this.position = position;
        this.createdAt = at;
    }

    void rename(Words name, Instant at) {
        dutchName = name.dutch();
        englishName = name.english();
        changedAt = at;
    }

    void standAt(int place, Instant at) {
        if (position != place) {
            position = place;
            changedAt = at;
        }
    }

    Long id() {
        return id;
    }

    String code() {
        return code;
    }

    int position() {
        return position;
    }

    Words name() {
        return new Words(dutchName, englishName);
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    int version() {
        return version;
    }
}
