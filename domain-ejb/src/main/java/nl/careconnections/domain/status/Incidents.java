package nl.careconnections.domain.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.Outcome;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.shared.Sql;

/** Telling viewers of an incident, from its first update to its postmortem. */
@ApplicationScoped
@Transactional
public class Incidents {

    private static final int MAXIMUM_REASON = 300;

    @Inject
    EntityManager entityManager;

    @Inject
    Stories stories;

    @Inject
    Maintenances maintenances;

    @Inject
    Titles titles;

    @Inject
    Event<DraftDiscarded> discarded;

    @Inject
    AccessLog accessLog;

    @Inject
    Clock clock;

    /**
     * Tells of an incident for the first time; the same key again answers with the one told before (assurance R4).
     *
     * @return its code
     * @throws InvalidInput as {@link NewIncident#checked}; {@code phase} for one that is no incident's or over already
     */
    public String open(Author author, String submissionKey, NewIncident told) {
        author.requirePublishing();
        return write(author, submissionKey, told, false);
    }

    /** The same for staff alone, until somebody publishes it. */
    public String draft(Author author, String submissionKey, NewIncident told) {
        return write(author, submissionKey, told, true);
    }

    private String write(Author author, String submissionKey, NewIncident typed, boolean draft) {
        Instant now = clock.instant();
        NewIncident told = typed.checked(now);
        requireFirst(told.first());
        Optional<StoredStory> before = stories.written(author, submissionKey);
        if (before.isPresent()) {
            return before.get().code();
        }
        StoredStory incident = StoredStory.incident(author, submissionKey, told, titles.of(told, this::named), now);
        if (draft) {
            incident.keepAsDraft();
        }
        entityManager.persist(incident);
        entityManager.flush();
        if (draft) {
            stories.draft(incident, author, told.first(), now);
        } else {
            stories.tell(incident, author, told.first(), told.startedAt(), now);
        }
        accessLog.done(author.actor(), draft ? "status.drafted" : "status.opened", Stories.subject(incident));
        return incident.code();
    }

    /**
     * What would be told, as it was typed and with the title it would get; nothing is kept.
     *
     * @throws InvalidInput as {@link #open}
     */
    public NewIncident preview(Author author, NewIncident typed) {
        NewIncident told = typed.checked(clock.instant());
        requireFirst(told.first());
        return new NewIncident(titles.of(told, this::named), told.impact(), told.startedAt(), told.first());
    }

    private List<StoredComponent> named(List<Affected> affected) {
        return List.copyOf(stories.components(affected).keySet());
    }

    private static void requireFirst(NewUpdate first) {
        if (first.phase() != null
                && (first.phase().kind() != Kind.INCIDENT || first.phase().isOver())) {
            throw new InvalidInput("phase", "status.phase");
        }
        requireSaidByPeople(first.affected());
    }

    private static void requireSaidByPeople(List<Affected> affected) {
        if (affected.stream().anyMatch(one -> !one.status().isSaidByPeople())) {
            throw new InvalidInput("status", "status.notYours");
        }
    }

    /**
     * @param version of the draft that was looked at
     * @throws Conflict {@code status.changedMeanwhile}; {@code status.publishedAlready}
     */
    public void publish(Author author, String code, int version) {
        author.requirePublishing();
        StoredStory incident = stories.locked(code);
        requireDraft(incident);
        requireSeen(incident, version);
        stories.publishDraft(incident, clock.instant());
        accessLog.done(author.actor(), "status.opened", Stories.subject(incident));
    }

    /** @throws Conflict as {@link #publish} */
    public void discard(Author author, String code, int version) {
        author.requirePublishing();
        StoredStory incident = stories.locked(code);
        requireDraft(incident);
        requireSeen(incident, version);
        discarded.fire(new DraftDiscarded(incident.id()));
        entityManager.remove(incident);
        entityManager.flush();
        accessLog.done(author.actor(), "status.discarded", Stories.subject(incident));
    }

    /**
     * Tells an update of an incident or a maintenance.
     *
     * @param version of what was looked at
     * @throws InvalidInput as {@link NewUpdate#checked}; {@code phase} for one of the other kind
     * @throws Conflict {@code status.changedMeanwhile}; {@code status.overAlready} for what is over; {@code status.phase} for a
     *     step that does not follow
     */
    public void update(Author author, String code, NewUpdate typed, int version) {
        author.requirePublishing();
        Instant now = clock.instant();
        NewUpdate told = typed.checked(now);
        StoredStory incident = stories.locked(code);
        if (incident.isDraft()) {
            throw new NotFound();
        }
        requireStep(incident, told.phase());
        requireSeen(incident, version);
        requireStatuses(incident, told);
        if (begins(incident, told)) {
            maintenances.planNext(incident, now);
        }
        stories.tell(incident, author, withMaintenance(incident, told), now, now);
        accessLog.done(author.actor(), "status.updated", Stories.subject(incident));
    }

    /** Going on, a maintenance is what all its components are in; nobody has to say so. */
    private NewUpdate withMaintenance(StoredStory incident, NewUpdate told) {
        return begins(incident, told)
                ? Maintenances.touching(told, stories.everything(incident, ComponentStatus.OPERATIONAL))
                : told;
    }

    private static boolean begins(StoredStory incident, NewUpdate told) {
        return incident.kind() == Kind.MAINTENANCE
                && incident.phase() == Phase.SCHEDULED
                && told.phase() == Phase.IN_PROGRESS;
    }

    private static void requireStatuses(StoredStory incident, NewUpdate told) {
        boolean settled =
                incident.kind() == Kind.MAINTENANCE || incident.phase().isOver();
        if (settled && !told.affected().isEmpty()) {
            throw new InvalidInput("status", "status.notYours");
        }
        requireSaidByPeople(told.affected());
    }

    private static void requireStep(StoredStory incident, Phase next) {
        Phase wanted = next == null ? incident.phase() : next;
        if (wanted.kind() != incident.kind()) {
            throw new InvalidInput("phase", "status.phase");
        }
        if (incident.phase().isOver() && wanted != Phase.POSTMORTEM || incident.phase() == Phase.POSTMORTEM) {
            throw new Conflict("status.overAlready");
        }
        if (!incident.phase().mayBecome(wanted)) {
            throw new Conflict("status.phase");
        }
    }

    /**
     * Corrects the words of an update; what stood there is kept, and nobody is told again.
     *
     * @param reason why, for who looks back later
     * @param version of what was looked at
     * @throws InvalidInput as {@link NewUpdate#checked}; {@code reason}
     * @throws Conflict {@code status.changedMeanwhile}
     */
    public void correct(Author author, String code, String updateCode, Said said, String reason, int version) {
        author.requirePublishing();
        Instant now = clock.instant();
        NewUpdate typed = new NewUpdate(null, said.text(), said.works(), said.workaround(), null, List.of(), false);
        Rules.all(() -> typed.checked(now), () -> PlainText.requiredLine("reason", reason, MAXIMUM_REASON));
        NewUpdate words = typed.checked(now);
        StoredStory incident = stories.seen(code, version);
        StoredUpdate update = stories.updates(incident).stream()
                .filter(one -> one.code().equals(updateCode))
                .findFirst()
                .orElseThrow(NotFound::new);
        keep(incident, update, author, Corrections.words(update), reason, now);
        update.say(words.text(), words.works(), words.workaround(), now);
        incident.corrected(now);
        log(author, incident, reason);
    }

    /** The words of one update. */
    public record Said(Words text, Words works, Words workaround) {}

    /** When it really began and ended; {@code resolvedAt} is {@code null} while it goes on. */
    public record Times(Instant startedAt, Instant resolvedAt) {}

    /**
     * Corrects title, impact and times, so that the history counts the right minutes; what stood there is kept.
     *
     * @param impact {@code null} to leave it
     * @param times {@code null} to leave them
     * @param version of what was looked at
     * @throws InvalidInput {@code dutchTitle}, {@code englishTitle}, {@code reason}; {@code startedAt} ({@code required}, {@code
     *     status.startFuture}); {@code resolvedAt} ({@code required}, {@code status.endBeforeStart}, {@code status.endFuture},
     *     {@code status.notOver})
     * @throws NotFound for times of what never began
     * @throws Conflict {@code status.changedMeanwhile}
     */
    public void correctDetails(
            Author author, String code, Words typed, Impact impact, Times times, String reason, int version) {
        author.requirePublishing();
        Instant now = clock.instant();
        StoredStory story = stories.locked(code);
        if (times != null && (story.isDraft() || story.phase() == Phase.SCHEDULED)) {
            throw new NotFound();
        }
        Rules.all(
                () -> PlainText.requiredLine("dutchTitle", typed.dutch(), NewIncident.MAXIMUM_TITLE),
                () -> NewIncident.title(typed),
                () -> requireTimes(story, times, now),
                () -> PlainText.requiredLine("reason", reason, MAXIMUM_REASON));
        requireSeen(story, version);
        keep(story, null, author, Corrections.details(story), reason, now);
        story.rename(NewComponent.line(typed), now);
        if (impact != null) {
            story.judge(impact, now);
        }
        if (times != null) {
            story.correctTimes(times.startedAt(), times.resolvedAt(), now);
            stories.retell(story);
        }
        log(author, story, reason);
    }

    private static void requireTimes(StoredStory story, Times times, Instant now) {
        if (times == null) {
            return;
        }
        if (times.startedAt() == null) {
            throw new InvalidInput("startedAt", "required");
        }
        if (times.startedAt().isAfter(now)) {
            throw new InvalidInput("startedAt", "status.startFuture");
        }
        requireEnd(story.resolvedAt() != null, times, now);
    }

    private static void requireEnd(boolean over, Times times, Instant now) {
        Instant end = times.resolvedAt();
        if (over && end == null) {
            throw new InvalidInput("resolvedAt", "required");
        }
        if (!over && end != null) {
            throw new InvalidInput("resolvedAt", "status.notOver");
        }
        if (over && end.isBefore(times.startedAt())) {
            throw new InvalidInput("resolvedAt", "status.endBeforeStart");
        }
        if (over && end.isAfter(now)) {
            throw new InvalidInput("resolvedAt", "status.endFuture");
        }
    }

    private void keep(
            StoredStory incident, StoredUpdate update, Author author, String before, String reason, Instant at) {
        Sql.run(
                entityManager,
                """
                insert into status_correction (incident_id, update_id, at, author_id, before, reason)
                values (?1, cast(?2 as bigint), ?3, cast(?4 as bigint), ?5, ?6)""",
                incident.id(),
                update == null ? null : update.id(),
                at,
                author.accountId(),
                before,
                PlainText.line(reason));
    }

    private void log(Author author, StoredStory incident, String reason) {
        entityManager.flush();
        accessLog.record(
                author.actor(), "status.corrected", Stories.subject(incident), Outcome.DONE, PlainText.line(reason));
    }

    private static void requireDraft(StoredStory incident) {
        if (!incident.isDraft()) {
            throw new Conflict("status.publishedAlready");
        }
    }

    private static void requireSeen(StoredStory incident, int version) {
        if (incident.version() != version) {
            throw new Conflict("status.changedMeanwhile");
        }
    }
}
