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

@Entity
@Table(name = "status_template")
class StoredTemplate {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "dutch_title")
    private String dutchTitle;

    @Column(name = "english_title")
    private String englishTitle;

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

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "submission_key")
    private String submissionKey;

    @Version
    private int version;

    protected StoredTemplate() {}

    StoredTemplate(String submissionKey) {
        this.submissionKey = submissionKey;
    }

    void say(NewTemplate words, Instant at) {
        kind = words.kind();
        dutchTitle = words.title().dutch();
        englishTitle = words.title().english();
        dutchText = words.text().dutch();
        englishText = words.text().english();
        dutchWorks = words.works().dutch();
        englishWorks = words.works().english();
        dutchWorkaround = words.workaround().dutch();
        englishWorkaround = words.workaround().english();
        changedAt = at;
    }

    Template view() {
        return new Template(
                id,
                new NewTemplate(
                        kind,
                        new Words(dutchTitle, englishTitle),
                        new Words(dutchText, englishText),
                        new Words(dutchWorks, englishWorks),
                        new Words(dutchWorkaround, englishWorkaround)),
                version);
    }

    Long id() {
        return id;
    }

    int version() {
        return version;
    }
}
