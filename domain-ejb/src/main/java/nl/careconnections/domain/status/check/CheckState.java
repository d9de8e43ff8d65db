package nl.careconnections.domain.status.check;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** Where a check stands. Leases are taken by a statement of their own ({@link CheckClaims}). */
@Entity
@Table(name = "status_check_state")
class CheckState {

    /** A node that restarts is no silence. */
    private static final Duration SHORTEST_SILENCE = Duration.ofSeconds(90);

    private static final int MISSED_LOOKS = 3;

    @Id
    @Column(name = "check_id")
    private long checkId;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private Instant since;
    private int failed;
    private int troubled;
    private int fine;
    private int answered;

    @Column(name = "looked_at")
    private Instant lookedAt;

    @Column(name = "expected_since")
    private Instant expectedSince;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "lease_owner")
    private String leaseOwner;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    protected CheckState() {}

    CheckState(long checkId, Instant at) {
        this.checkId = checkId;
        beginAnew(at);
    }

    /** What was seen before counts no more: something else is asked now. */
    final void beginAnew(Instant at) {
        verdict = Verdict.NEW;
        since = at;
        count(Streaks.NONE);
        expectedSince = at;
        dueAt = at;
        release();
    }

    private void count(Streaks streaks) {
        failed = streaks.failed();
        troubled = streaks.troubled();
        fine = streaks.fine();
        answered = streaks.answered();
    }

    /** How long may nobody have looked before nothing is known any more. */
    static Duration silence(Duration interval) {
        Duration missed = interval.multipliedBy(MISSED_LOOKS);
        return missed.compareTo(SHORTEST_SILENCE) > 0 ? missed : SHORTEST_SILENCE;
    }

    boolean isSilentAt(Instant now, Duration interval) {
        return verdict != Verdict.UNKNOWN && !now.isBefore(expectedSince.plus(silence(interval)));
    }

    /** Keeps what a look saw, and gives the check free for the next one. */
    void see(Seen seen, ComponentCheck check, Instant at) {
        Streaks streaks = new Streaks(failed, troubled, fine, answered).after(seen);
        count(streaks);
        become(streaks.verdict(verdict, check.failuresToDown(), check.successesToUp()), at);
        lookedAt = at;
        expectedSince = at;
        dueAt = at.plus(check.interval());
        release();
    }

    /** Nobody looked; what comes next has to prove itself anew. */
    void fallSilent(Instant at) {
        count(Streaks.NONE);
        become(Verdict.UNKNOWN, at);
    }

    private void become(Verdict next, Instant at) {
        if (verdict != next) {
            verdict = next;
            since = at;
        }
    }

    private void release() {
        leaseOwner = null;
        leaseUntil = null;
    }

    boolean isHeldBy(String node, Instant at) {
        return node.equals(leaseOwner) && !leaseUntil.isBefore(at);
    }

    Verdict verdict() {
        return verdict;
    }

    Instant since() {
        return since;
    }

    Instant lookedAt() {
        return lookedAt;
    }

    Instant silentSince(Duration interval) {
        return expectedSince.plus(silence(interval));
    }
}
