package nl.careconnections.domain.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A {@link Shift} as it is kept. No two overlap: the database refuses them. */
@Entity
@Table(name = "duty_shift")
class StoredShift {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "deputy_id")
    private Long deputyId;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Version
    private int version;

    protected StoredShift() {}

    StoredShift(long accountId, Long deputyId, Instant startsAt, Instant endsAt) {
        plan(accountId, deputyId, startsAt, endsAt);
    }

    final void plan(long person, Long deputy, Instant from, Instant until) {
        accountId = person;
        deputyId = deputy;
        startsAt = from;
        endsAt = until;
    }

    /** Somebody else does it from now on; who was to stand in for them and does it now changes places. */
    void giveTo(long person) {
        if (deputyId != null && deputyId == person) {
            deputyId = accountId;
        }
        accountId = person;
    }

    /** What was done of it stays under the name of who did it; the rest becomes a shift of its own. */
    StoredShift splitAt(Instant moment) {
        StoredShift rest = new StoredShift(accountId, deputyId, moment, endsAt);
        endsAt = moment;
        return rest;
    }

    boolean isRunning(Instant now) {
        return !startsAt.isAfter(now) && endsAt.isAfter(now);
    }

    Long id() {
        return id;
    }

    long accountId() {
        return accountId;
    }

    Long deputyId() {
        return deputyId;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    int version() {
        return version;
    }
}
