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
import java.util.Optional;
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

    /** All that it said, to be said anew. */
    void forget(long incidentId) {
        Sql.run(entityManager, "delete from status_span where incident_id = ?1", incidentId);
    }

    /** Brings components to what is said of them now; others hear of it when all of them are. */
    void settle(Collection<Long> componentIds, Instant at) {
        List<ComponentChanged> changes = componentIds.stream()
                .sorted()
                .distinct()
                .map(id -> settle(id, at))
                .flatMap(Optional::stream)
                .toList();
        entityManager.flush();
        changes.forEach(changed::fire);
    }

    private Optional<ComponentChanged> settle(long componentId, Instant at) {
        StoredComponent component =
                entityManager.find(StoredComponent.class, componentId, LockModeType.PESSIMISTIC_WRITE);
        entityManager.refresh(component);
        ComponentStatus before = component.status();
        ComponentStatus now = said(componentId);
        if (before == now) {
            return Optional.empty();
        }
        component.become(now, at);
        return Optional.of(new ComponentChanged(component.id(), before, now, at));
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
