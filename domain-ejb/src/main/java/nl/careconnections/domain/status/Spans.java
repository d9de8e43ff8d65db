package nl.careconnections.domain.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import nl.careconnections.domain.shared.Sql;

/**
 * Who says what of a component, from when to when. The worst that is said decides; while a maintenance goes on, what the checks
 * say does not count, because that something is away was announced.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Spans {

    @Inject
    EntityManager entityManager;

    @Inject
    Event<ComponentChanged> changed;

    /** @param incidentId {@code null} for what the checks say */
    void say(long componentId, Long incidentId, ComponentStatus status, Instant from) {
        Sql.run(entityManager, """
                        update status_span set until_at = greatest(from_at, ?3)
                        where component_id = ?1 and coalesce(incident_id, 0) = coalesce(cast(?2 as bigint), 0)
                          and until_at is null""", componentId, incidentId, from);
        if (status != ComponentStatus.OPERATIONAL) {
            Sql.run(entityManager, """
                    insert into status_span (component_id, incident_id, status, from_at)
                    values (?1, cast(?2 as bigint), ?3, ?4)""", componentId, incidentId, status.name(), from);
        }
    }

    /** What began earlier or later than was said at first. */
    void correctStart(long incidentId, Instant said, Instant was) {
        Sql.run(entityManager, """
                        update status_span set from_at = ?3, until_at = greatest(until_at, ?3)
                        where incident_id = ?1 and from_at = ?2""", incidentId, said, was);
    }

    /** What ended earlier or later than was said at first. */
    void correctEnd(long incidentId, Instant said, Instant was) {
        Sql.run(entityManager, """
                        update status_span set until_at = ?3, from_at = least(from_at, ?3)
                        where incident_id = ?1 and until_at = ?2""", incidentId, said, was);
    }

    /** Brings components to what is said of them now. */
    void settle(Collection<Long> componentIds, Instant at) {
        componentIds.stream().sorted().distinct().forEach(id -> settle(id, at));
    }

    private void settle(long componentId, Instant at) {
        StoredComponent component =
                entityManager.find(StoredComponent.class, componentId, LockModeType.PESSIMISTIC_WRITE);
        ComponentStatus before = component.status();
        ComponentStatus now = said(componentId);
        if (before != now) {
            component.become(now, at);
            entityManager.flush();
            changed.fire(new ComponentChanged(component.id(), before, now, at));
        }
    }

    private ComponentStatus said(long componentId) {
        List<Object[]> open = Sql.rows(
                entityManager,
                "select status, incident_id from status_span where component_id = ?1 and until_at is null",
                componentId);
        boolean maintenance = open.stream().anyMatch(row -> row[0].equals(ComponentStatus.UNDER_MAINTENANCE.name()));
        return ComponentStatus.worst(open.stream()
                .filter(row -> !maintenance || row[1] != null)
                .map(row -> ComponentStatus.valueOf((String) row[0]))
                .toList());
    }
}
