package nl.careconnections.domain.status;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import nl.careconnections.domain.sla.WorkingCalendar;

/**
 * Something that works or does not. Its status is never set by hand: it is the worst that incidents, maintenance and checks say
 * of it ({@link Spans}). Retired it is shown no more, and old incidents still name it.
 */
@Entity
@Table(name = "status_component")
class StoredComponent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;

    @Column(name = "group_id")
    private Long groupId;

    private int position;

    @Column(name = "dutch_name")
    private String dutchName;

    @Column(name = "english_name")
    private String englishName;

    @Column(name = "dutch_description")
    private String dutchDescription;

    @Column(name = "english_description")
    private String englishDescription;

    @Enumerated(EnumType.STRING)
    private ComponentStatus status;

    @Column(name = "status_since")
    private Instant statusSince;

    @Column(name = "only_when_degraded")
    private boolean onlyWhenDegraded;

    @Column(name = "start_date")
    private LocalDate startDate;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "retired_at")
    private Instant retiredAt;

    @Column(name = "submission_key")
    private String submissionKey;

    @Version
    private int version;

    protected StoredComponent() {}

    StoredComponent(String submissionKey, int position, Instant at) {
        this.submissionKey = submissionKey;
        this.code = Code.make();
        this.position = position;
        this.status = ComponentStatus.OPERATIONAL;
        this.statusSince = at;
        this.startDate = LocalDate.ofInstant(at, WorkingCalendar.ZONE);
        this.createdAt = at;
    }

    void describe(NewComponent described, Long group, Instant at) {
        groupId = group;
        dutchName = described.name().dutch();
        englishName = described.name().english();
        dutchDescription = described.description().dutch();
        englishDescription = described.description().english();
        onlyWhenDegraded = described.onlyWhenDegraded();
        changedAt = at;
    }

    void standAt(int place, Instant at) {
        if (position != place) {
            position = place;
            changedAt = at;
        }
    }

    void become(ComponentStatus now, Instant at) {
        status = now;
        statusSince = at;
        changedAt = at;
    }

    void retire(Instant at) {
        retiredAt = at;
        changedAt = at;
    }

    Long id() {
        return id;
    }

    String code() {
        return code;
    }

    Long groupId() {
        return groupId;
    }

    int position() {
        return position;
    }

    Words name() {
        return new Words(dutchName, englishName);
    }

    Words description() {
        return new Words(dutchDescription, englishDescription);
    }

    ComponentStatus status() {
        return status;
    }

    Instant statusSince() {
        return statusSince;
    }

    boolean isOnlyWhenDegraded() {
        return onlyWhenDegraded;
    }

    LocalDate startDate() {
        return startDate;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    boolean isRetired() {
        return retiredAt != null;
    }

    int version() {
        return version;
    }
}
