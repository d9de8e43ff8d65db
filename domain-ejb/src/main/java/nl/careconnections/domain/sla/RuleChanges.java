package nl.careconnections.domain.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Changes of the rules, one at a time and in order. Each is announced to the other components in its own transaction, so
 * that a change and what must follow from it are kept together.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RuleChanges {

    @Inject
    EntityManager entityManager;

    @Inject
    RuleBooks books;

    @Inject
    Event<RuleChange> announcements;

    @Inject
    Clock clock;

    /**
     * Begins a change: until the transaction ends nobody else changes the rules or keeps what they say.
     *
     * @return when the change becomes known; later than every change before, also when the clock was set back
     */
    Instant begin() {
        books.holdAlone();
        return next();
    }

    /** The instant that a change would become known at if it were made now. */
    Instant next() {
        Instant now = clock.instant();
        return last().map(last -> last.plus(1, ChronoUnit.MICROS))
                .filter(next -> next.isAfter(now))
                .orElse(now);
    }

    private Optional<Instant> last() {
        return entityManager
                .createQuery("select c from StoredChange c order by c.knownFrom desc", StoredChange.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(last -> last.toChange().knownFrom());
    }

    /** Keeps why the rows written since {@link #begin} are there. */
    RuleChange keep(Instant knownFrom, RuleChange.Kind kind, LocalDate day, String dutchName, String englishName) {
        StoredChange change = new StoredChange(knownFrom, kind, day, dutchName, englishName);
        entityManager.persist(change);
        entityManager.flush();
        return change.toChange();
    }

    /** Tells those who keep what the rules say of a change that may move something. */
    void announce(RuleChange change) {
        announcements.fire(change);
    }

    /** In the order in which they became known. */
    List<RuleChange> get(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery("select c from StoredChange c where c.id in :ids order by c.knownFrom", StoredChange.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(StoredChange::toChange)
                .toList();
    }
}
