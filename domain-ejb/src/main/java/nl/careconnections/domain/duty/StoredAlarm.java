package nl.careconnections.domain.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * An {@link Alarm} as it is kept: it calls round after round, ten minutes apart counted from when it was raised, until
 * somebody takes it or what it was about is over.
 */
@Entity
@Table(name = "alarm")
class StoredAlarm {

    static final Duration PAUSE = Duration.ofMinutes(10);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String event;
    private String subject;
    private String template;

    @Convert(converter = AlarmWords.class)
    private List<String> arguments;

    private String path;
    private boolean discreet;

    @Column(name = "raised_at")
    private Instant raisedAt;

    private int rounds;

    @Column(name = "next_at")
    private Instant nextAt;

    @Column(name = "taken_by")
    private Long takenBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected StoredAlarm() {}

    StoredAlarm(NewAlarm alarm, Instant at) {
        this.event = alarm.event();
        this.subject = alarm.subject();
        this.template = alarm.template();
        this.arguments = alarm.arguments();
        this.path = alarm.path();
        this.discreet = alarm.discreet();
        this.raisedAt = at;
        this.rounds = 1;
        this.nextAt = at.plus(PAUSE);
    }

    /** The round that is due now; after a time without timers, those between are left out. */
    int nextRound(Instant now) {
        int round = (int) Duration.between(raisedAt, now).dividedBy(PAUSE);
        rounds++;
        nextAt = raisedAt.plus(PAUSE.multipliedBy(round + 1L));
        return round;
    }

    /** @param accountId who took it; {@code null} for nobody in particular */
    void end(Long accountId, Instant at) {
        takenBy = accountId;
        endedAt = at;
        nextAt = null;
    }

    boolean isOpen() {
        return endedAt == null;
    }

    boolean isDue(Instant now) {
        return nextAt != null && !nextAt.isAfter(now);
    }

    Long id() {
        return id;
    }

    String subject() {
        return subject;
    }

    String template() {
        return template;
    }

    List<String> arguments() {
        return arguments;
    }

    String path() {
        return path;
    }

    boolean isDiscreet() {
        return discreet;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    Instant nextAt() {
        return nextAt;
    }

    Long takenBy() {
        return takenBy;
    }

    Instant endedAt() {
        return endedAt;
    }
}
