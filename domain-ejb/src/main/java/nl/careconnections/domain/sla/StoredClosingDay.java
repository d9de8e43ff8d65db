package nl.careconnections.domain.sla;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A {@link ClosingDay}, and from when until when it was known. */
@Entity
@Table(name = "sla_closing_day")
class StoredClosingDay {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private LocalDate day;

    @Column(name = "dutch_name")
    private String dutchName;

    @Column(name = "english_name")
    private String englishName;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "submission_key")
    private String submissionKey;

    protected StoredClosingDay() {}

    StoredClosingDay(ClosingDay closingDay, Instant addedAt, String submissionKey) {
        this.day = closingDay.day();
        this.dutchName = closingDay.dutchName();
        this.englishName = closingDay.englishName();
        this.addedAt = addedAt;
        this.submissionKey = submissionKey;
    }

    void withdraw(Instant at) {
        withdrawnAt = at;
    }

    long id() {
        return id;
    }

    Instant addedAt() {
        return addedAt;
    }

    Instant withdrawnAt() {
        return withdrawnAt;
    }

    boolean isKnownAt(Instant instant) {
        return !addedAt.isAfter(instant) && (withdrawnAt == null || withdrawnAt.isAfter(instant));
    }

    ClosingDay toClosingDay() {
        return new ClosingDay(day, dutchName, englishName);
    }
}
