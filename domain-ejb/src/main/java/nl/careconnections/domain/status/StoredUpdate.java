package nl.careconnections.domain.status;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What was told at one moment. Its words can be corrected, when it was told cannot. */
@Entity
@Table(name = "status_update")
class StoredUpdate {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;

    @Column(name = "incident_id")
    private long incidentId;

    @Enumerated(EnumType.STRING)
    private Phase phase;

    @Column(name = "dutch_text")
    private String dutchText;

    @Column(name = "english_text")
    private String englishText;

    @Column(name = "dutch_works")
    private String dutchWorks;

    @Column(name = "english_works")
    private String englishWorks;

    @Column(name = "dutch_workaround")
    private String dutchWorkaround;

    @Column(name = "english_workaround")
    private String englishWorkaround;

    @Column(name = "promised_at")
    private Instant promisedAt;

    @Column(name = "shown_at")
    private Instant shownAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    private boolean notified;

    @Column(name = "author_id")
    private Long authorId;

    protected StoredUpdate() {}

    StoredUpdate(long incidentId, Phase phase, NewUpdate told, Long authorId, Instant at) {
        this.code = Code.make();
        this.incidentId = incidentId;
        this.phase = phase;
        this.promisedAt = told.promisedAt();
        this.notified = told.notified();
        this.authorId = authorId;
        this.createdAt = at;
        this.shownAt = at;
        say(told.text(), told.works(), told.workaround(), at);
    }

    final void say(Words text, Words works, Words workaround, Instant at) {
        dutchText = text.dutch();
        englishText = text.english();
        dutchWorks = works.dutch();
        englishWorks = works.english();
        dutchWorkaround = workaround.dutch();
        englishWorkaround = workaround.english();
        changedAt = at;
    }

    /** A draft is shown from when it is published; what it promised for before that is promised no more. */
    void show(Instant at) {
        if (promisedAt != null && !promisedAt.isAfter(at)) {
            promisedAt = null;
        }
        shownAt = at;
        changedAt = at;
    }

    Long id() {
        return id;
    }

    String code() {
        return code;
    }

    long incidentId() {
        return incidentId;
    }

    Phase phase() {
        return phase;
    }

    Words text() {
        return new Words(dutchText, englishText);
    }

    Words works() {
        return new Words(dutchWorks, englishWorks);
    }

    Words workaround() {
        return new Words(dutchWorkaround, englishWorkaround);
    }

    Instant promisedAt() {
        return promisedAt;
    }

    Instant shownAt() {
        return shownAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    boolean isNotified() {
        return notified;
    }

    Long authorId() {
        return authorId;
    }
}
