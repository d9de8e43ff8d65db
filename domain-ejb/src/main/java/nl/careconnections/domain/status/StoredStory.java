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
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * An incident or a planned maintenance. A draft is for staff alone; published, it goes on in updates until it is over. What was
 * told stays, a correction keeps what stood there before.
 */
@Entity
@Table(name = "status_incident")
class StoredStory {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private boolean draft;

    @Column(name = "dutch_title")
    private String dutchTitle;

    @Column(name = "english_title")
    private String englishTitle;

    @Enumerated(EnumType.STRING)
    private Phase phase;

    @Enumerated(EnumType.STRING)
    private Impact impact;

    @Column(name = "impact_chosen")
    private boolean impactChosen;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "monitoring_at")
    private Instant monitoringAt;

    @Column(name = "resolved_at")
    private Instant resolvedAt;

    @Column(name = "promised_at")
    private Instant promisedAt;

    @Column(name = "promise_broken")
    private boolean promiseBroken;

    @Column(name = "scheduled_from")
    private Instant scheduledFrom;

    @Column(name = "scheduled_until")
    private Instant scheduledUntil;

    @Column(name = "starts_itself")
    private boolean startsItself;

    @Column(name = "ends_itself")
    private boolean endsItself;

    @Column(name = "reminder_hours")
    private Integer reminderHours;

    private boolean reminded;
    private boolean cancelled;
    private int sequence;

    @Enumerated(EnumType.STRING)
    private Repeats repeats = Repeats.NEVER;

    @Column(name = "repeats_at")
    private LocalTime repeatsAt;

    @Column(name = "repeats_week")
    private Integer repeatsWeek;

    @Column(name = "succeeded_by")
    private Long succeededBy;

    private String origin;

    @Column(name = "author_id")
    private Long authorId;

    @Column(name = "submission_key")
    private String submissionKey;

    @Version
    private int version;

    protected StoredStory() {}

    private StoredStory(Kind kind, Phase phase, Words title, Author author, String submissionKey, Instant at) {
        this.code = Code.make();
        this.kind = kind;
        this.phase = phase;
        this.origin = author.origin();
        this.authorId = author.accountId();
        this.submissionKey = submissionKey;
        this.createdAt = at;
        this.changedAt = at;
        this.dutchTitle = title.dutch();
        this.englishTitle = title.english();
    }

    static StoredStory incident(Author author, String submissionKey, NewIncident told, Words title, Instant at) {
        Phase first = told.first().phase();
        StoredStory incident = new StoredStory(
                Kind.INCIDENT, first == null ? Phase.INVESTIGATING : first, title, author, submissionKey, at);
        incident.impact = told.impact() == null ? Impact.NONE : told.impact();
        incident.impactChosen = told.impact() != null;
        incident.startedAt = told.startedAt();
        return incident;
    }

    static StoredStory maintenance(Author author, String submissionKey, NewMaintenance planned, Instant at) {
        StoredStory maintenance =
                new StoredStory(Kind.MAINTENANCE, Phase.SCHEDULED, planned.title(), author, submissionKey, at);
        maintenance.impact = Impact.MAINTENANCE;
        maintenance.impactChosen = true;
        maintenance.startedAt = planned.from();
        maintenance.scheduledFrom = planned.from();
        maintenance.scheduledUntil = planned.until();
        maintenance.startsItself = planned.startsItself();
        maintenance.endsItself = planned.endsItself();
        maintenance.reminderHours = planned.reminderHours();
        maintenance.repeats = planned.repeats();
        maintenance.repeatAs(planned.from());
        return maintenance;
    }

    void keepAsDraft() {
        draft = true;
    }

    void publish(Instant at) {
        draft = false;
        changedAt = at;
    }

    void advance(Phase next, Instant promise, Instant at) {
        if (next == Phase.MONITORING) {
            monitoringAt = at;
        }
        if (next == Phase.IN_PROGRESS && phase == Phase.SCHEDULED) {
            startedAt = at;
        }
        if (next.isOver() && !phase.isOver()) {
            resolvedAt = at;
        }
        phase = next;
        promisedAt = next.isOver() ? null : promise;
        promiseBroken = false;
        changedAt = at;
    }

    void touch(Impact now) {
        if (!impactChosen) {
            impact = impact.orWorse(now);
        }
    }

    void judge(Impact chosen, Instant at) {
        impact = chosen;
        impactChosen = true;
        changedAt = at;
    }

    void rename(Words title, Instant at) {
        dutchTitle = title.dutch();
        englishTitle = title.english();
        changedAt = at;
    }

    void correctTimes(Instant started, Instant resolved, Instant at) {
        startedAt = started;
        resolvedAt = resolved;
        changedAt = at;
    }

    void corrected(Instant at) {
        changedAt = at;
    }

    void breakPromise() {
        promiseBroken = true;
    }

    void move(Instant from, Instant until, Instant at) {
        repeatAsMoved(from);
        scheduledFrom = from;
        scheduledUntil = until;
        startedAt = from;
        reminded = false;
        sequence++;
        changedAt = at;
    }

    void extend(Instant until, Instant at) {
        scheduledUntil = until;
        sequence++;
        changedAt = at;
    }

    void remind() {
        reminded = true;
    }

    /** Called off before it began; nothing comes after it either. */
    void cancel(Instant at) {
        cancelled = true;
        repeats = Repeats.NEVER;
        sequence++;
        advance(Phase.COMPLETED, null, at);
    }

    void endSeries(Instant at) {
        repeats = Repeats.NEVER;
        changedAt = at;
    }

    private void repeatAs(Instant from) {
        repeatsAt = Repeats.timeOf(from);
        repeatsWeek = Repeats.weekOf(from);
    }

    /** Only what was moved: at another hour it is still on the fifth, on another day still at its hour. */
    private void repeatAsMoved(Instant from) {
        if (!Repeats.timeOf(from).equals(Repeats.timeOf(scheduledFrom))) {
            repeatsAt = Repeats.timeOf(from);
        }
        if (!Repeats.dayOf(from).equals(Repeats.dayOf(scheduledFrom))) {
            repeatsWeek = Repeats.weekOf(from);
        }
    }

    /** A series keeps its time and its week also where it had to be another once. */
    void repeatAs(StoredStory before) {
        repeatsAt = before.repeatsAt();
        repeatsWeek = before.repeatsWeek();
    }

    /** The next one of its series, when it were to come after this moment. */
    Optional<Instant> nextAfter(Instant moment) {
        return repeats.after(moment, repeatsAt(), repeatsWeek());
    }

    private LocalTime repeatsAt() {
        return repeatsAt == null ? Repeats.timeOf(scheduledFrom) : repeatsAt;
    }

    private int repeatsWeek() {
        return repeatsWeek == null ? Repeats.weekOf(scheduledFrom) : repeatsWeek;
    }

    void succeededBy(long next) {
        succeededBy = next;
    }

    boolean hasSuccessor() {
        return succeededBy != null;
    }

    boolean remindsAt(Instant now) {
        return phase == Phase.SCHEDULED
                && !reminded
                && reminderHours != null
                && !now.isBefore(scheduledFrom.minus(reminderHours, ChronoUnit.HOURS));
    }

    boolean startsAt(Instant now) {
        return phase == Phase.SCHEDULED && startsItself && !now.isBefore(scheduledFrom);
    }

    boolean endsAt(Instant now) {
        return (phase == Phase.IN_PROGRESS || phase == Phase.VERIFYING) && endsItself && !now.isBefore(scheduledUntil);
    }

    Long id() {
        return id;
    }

    String code() {
        return code;
    }

    Kind kind() {
        return kind;
    }

    boolean isDraft() {
        return draft;
    }

    Words title() {
        return new Words(dutchTitle, englishTitle);
    }

    Phase phase() {
        return phase;
    }

    Impact impact() {
        return impact;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant monitoringAt() {
        return monitoringAt;
    }

    Instant resolvedAt() {
        return resolvedAt;
    }

    Instant promisedAt() {
        return promisedAt;
    }

    boolean isPromiseBroken() {
        return promiseBroken;
    }

    Instant scheduledFrom() {
        return scheduledFrom;
    }

    Instant scheduledUntil() {
        return scheduledUntil;
    }

    boolean isStartsItself() {
        return startsItself;
    }

    boolean isEndsItself() {
        return endsItself;
    }

    Integer reminderHours() {
        return reminderHours;
    }

    boolean isCancelled() {
        return cancelled;
    }

    int sequence() {
        return sequence;
    }

    Repeats repeats() {
        return repeats;
    }

    String origin() {
        return origin;
    }

    Long authorId() {
        return authorId;
    }

    int version() {
        return version;
    }
}
