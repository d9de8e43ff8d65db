package nl.careconnections.domain.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.Language;

/**
 * Planned maintenance: told of beforehand, reminded of, begun and ended by itself at its times, moved or called off, and planned
 * again where it repeats.
 */
@ApplicationScoped
@Transactional
public class Maintenances {

    @Inject
    EntityManager entityManager;

    @Inject
    Stories stories;

    @Inject
    AccessLog accessLog;

    @Inject
    Clock clock;

    /**
     * Plans a maintenance; the same key again answers with the one planned before (assurance R4).
     *
     * @return its code
     * @throws InvalidInput as {@link NewMaintenance#checked}
     */
    public String plan(Author author, String submissionKey, NewMaintenance typed) {
        author.requirePublishing();
        Instant now = clock.instant();
        NewMaintenance planned = typed.checked(now);
        Optional<StoredStory> before = stories.written(author, submissionKey);
        if (before.isPresent()) {
            return before.get().code();
        }
        StoredStory maintenance = keep(author, submissionKey, planned, now);
        accessLog.done(author.actor(), "status.planned", Stories.subject(maintenance));
        return maintenance.code();
    }

    private StoredStory keep(Author author, String submissionKey, NewMaintenance planned, Instant now) {
        StoredStory maintenance = StoredStory.maintenance(author, submissionKey, planned, now);
        entityManager.persist(maintenance);
        entityManager.flush();
        stories.touch(
                maintenance, stories.components(affected(planned.components())).keySet());
        stories.tell(maintenance, author, planned.first(), now, now);
        if (planned.notified()) {
            leaveOutDueReminder(maintenance, now);
        }
        return maintenance;
    }

    /** Who is told of it now needs no reminder in the same minute. */
    private static void leaveOutDueReminder(StoredStory maintenance, Instant now) {
        if (maintenance.remindsAt(now)) {
            maintenance.remind();
        }
    }

    private static List<Affected> affected(List<String> components) {
        return components.stream()
                .map(code -> new Affected(code, ComponentStatus.UNDER_MAINTENANCE))
                .toList();
    }

    /**
     * Moves one that has not begun; viewers' calendars move with it.
     *
     * @param version of what was looked at
     * @throws InvalidInput as {@link NewMaintenance#checked}
     * @throws Conflict {@code status.changedMeanwhile}; {@code status.begun}
     */
    public void move(Author author, String code, Instant from, Instant until, Words text, int version) {
        author.requirePublishing();
        Instant now = clock.instant();
        NewUpdate told = NewUpdate.of(Phase.SCHEDULED, text).checked(now);
        NewMaintenance.requireWindow(from, until, now);
        StoredStory maintenance = waiting(code, version);
        maintenance.move(from, until, now);
        leaveOutDueReminder(maintenance, now);
        stories.tell(maintenance, author, told, now, now);
        accessLog.done(author.actor(), "status.moved", Stories.subject(maintenance));
    }

    /**
     * Lets one that goes on end at another time than was planned; viewers' calendars follow.
     *
     * @param version of what was looked at
     * @throws InvalidInput {@code until} as {@link NewMaintenance#checked}, and as {@link NewUpdate#checked}
     * @throws Conflict {@code status.changedMeanwhile}; {@code status.notBegun}; {@code status.overAlready}
     */
    public void extend(Author author, String code, Instant until, Words text, int version) {
        author.requirePublishing();
        Instant now = clock.instant();
        NewUpdate told = NewUpdate.of(null, text).checked(now);
        StoredStory maintenance = stories.locked(code, Kind.MAINTENANCE);
        requireGoingOn(maintenance, version);
        NewMaintenance.requireEnd(maintenance.scheduledFrom(), until, now);
        maintenance.extend(until, now);
        stories.tell(maintenance, author, told, now, now);
        accessLog.done(author.actor(), "status.extended", Stories.subject(maintenance));
    }

    private static void requireGoingOn(StoredStory maintenance, int version) {
        if (maintenance.phase().isOver()) {
            throw new Conflict("status.overAlready");
        }
        if (!maintenance.phase().isGoingOn()) {
            throw new Conflict("status.notBegun");
        }
        if (maintenance.version() != version) {
            throw new Conflict("status.changedMeanwhile");
        }
    }

    /** Calls off one that has not begun, and its series with it. */
    public void cancel(Author author, String code, Words text, int version) {
        author.requirePublishing();
        Instant now = clock.instant();
        NewUpdate told = NewUpdate.of(Phase.COMPLETED, text).checked(now);
        StoredStory maintenance = waiting(code, version);
        maintenance.cancel(now);
        stories.tell(maintenance, author, told, now, now);
        accessLog.done(author.actor(), "status.cancelled", Stories.subject(maintenance));
    }

    /** Lets this one be the last of its series. */
    public void endSeries(Author author, String code, int version) {
        author.requirePublishing();
        StoredStory maintenance = stories.seen(code, version);
        maintenance.endSeries(clock.instant());
        entityManager.flush();
        accessLog.done(author.actor(), "status.seriesEnded", Stories.subject(maintenance));
    }

    private StoredStory waiting(String code, int version) {
        StoredStory maintenance = stories.locked(code, Kind.MAINTENANCE);
        if (maintenance.phase() != Phase.SCHEDULED) {
            throw new Conflict("status.begun");
        }
        if (maintenance.version() != version) {
            throw new Conflict("status.changedMeanwhile");
        }
        return maintenance;
    }

    /** Codes of those that something is due for. */
    public List<String> due() {
        Instant now = clock.instant();
        return entityManager
                .createQuery(
                        "select i from StoredStory i where i.kind = :maintenance and i.resolvedAt is null order by i.id",
                        StoredStory.class)
                .setParameter("maintenance", Kind.MAINTENANCE)
                .getResultStream()
                .filter(one -> one.remindsAt(now) || one.startsAt(now) || one.endsAt(now))
                .map(StoredStory::code)
                .toList();
    }

    /** Does what is due for one of them, unless another node did; after a time without timers, in order. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void goOn(String code) {
        Instant now = clock.instant();
        StoredStory maintenance = stories.locked(code, Kind.MAINTENANCE);
        Phase before = maintenance.phase();
        boolean reminds = maintenance.remindsAt(now) && !maintenance.startsAt(now);
        if (reminds) {
            maintenance.remind();
            say(maintenance, Phase.SCHEDULED, "reminder", now);
        }
        if (maintenance.startsAt(now)) {
            begin(maintenance, now);
        }
        if (maintenance.endsAt(now)) {
            say(maintenance, Phase.COMPLETED, "completed", now);
        }
        if (reminds || maintenance.phase() != before) {
            entityManager.flush();
            accessLog.done(Author.SYSTEM.actor(), "status.wentOn", Stories.subject(maintenance));
        }
    }

    private void begin(StoredStory maintenance, Instant now) {
        planNext(maintenance, now);
        NewUpdate told = NewUpdate.of(Phase.IN_PROGRESS, words("begun"));
        stories.tell(
                maintenance,
                Author.SYSTEM,
                touching(told, stories.everything(maintenance, ComponentStatus.OPERATIONAL)),
                now,
                now);
    }

    static NewUpdate touching(NewUpdate told, Map<StoredComponent, ComponentStatus> components) {
        return new NewUpdate(
                told.phase(),
                told.text(),
                told.works(),
                told.workaround(),
                told.promisedAt(),
                affected(components.keySet().stream()
                        .filter(component -> !component.isRetired())
                        .map(StoredComponent::code)
                        .toList()),
                told.notified());
    }

    /** The next of a series, with the words of this one; nobody is mailed about it before its reminder. */
    void planNext(StoredStory maintenance, Instant now) {
        Optional<Instant> from = nextToCome(maintenance, now);
        if (from.isEmpty() || maintenance.hasSuccessor()) {
            return;
        }
        List<StoredUpdate> updates = stories.updates(maintenance);
        StoredUpdate first = updates.get(updates.size() - 1);
        Duration length = Duration.between(maintenance.scheduledFrom(), maintenance.scheduledUntil());
        NewMaintenance next = new NewMaintenance(
                maintenance.title(),
                first.text(),
                first.works(),
                first.workaround(),
                from.get(),
                from.get().plus(length),
                maintenance.isStartsItself(),
                maintenance.isEndsItself(),
                maintenance.reminderHours(),
                maintenance.repeats(),
                stories.everything(maintenance, ComponentStatus.OPERATIONAL).keySet().stream()
                        .filter(component -> !component.isRetired())
                        .map(StoredComponent::code)
                        .toList(),
                false);
        StoredStory successor = keep(Author.SYSTEM, "after:" + maintenance.code(), next, now);
        successor.repeatAs(maintenance);
        maintenance.succeededBy(successor.id());
    }

    /** Those that passed while nothing ran are left out. */
    private static Optional<Instant> nextToCome(StoredStory maintenance, Instant now) {
        Optional<Instant> next = Optional.of(maintenance.scheduledFrom());
        do {
            next = maintenance.nextAfter(next.get());
        } while (next.isPresent() && !next.get().isAfter(now));
        return next;
    }

    private void say(StoredStory maintenance, Phase phase, String key, Instant now) {
        stories.tell(maintenance, Author.SYSTEM, NewUpdate.of(phase, words(key)), now, now);
    }

    private static Words words(String key) {
        return new Words(words(key, Language.NL), words(key, Language.EN));
    }

    private static String words(String key, Language language) {
        return ResourceBundle.getBundle("nl.careconnections.domain.status.messages", language.locale())
                .getString("maintenance." + key);
    }
}
