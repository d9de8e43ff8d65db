package nl.careconnections.domain.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.Sql;

/** Incidents and maintenance as they are kept, and the one way in which an update changes them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Stories {

    @Inject
    EntityManager entityManager;

    @Inject
    Spans spans;

    @Inject
    Event<UpdatePublished> published;

    /** The one that was written before with the same key (assurance R4); whoever asks next waits until this one is kept. */
    Optional<StoredStory> written(Author author, String submissionKey) {
        entityManager
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext(?1))")
                .setParameter(1, author.origin() + submissionKey)
                .getSingleResult();
        return entityManager
                .createQuery(
                        "select i from StoredStory i where i.origin = :origin and i.submissionKey = :key",
                        StoredStory.class)
                .setParameter("origin", author.origin())
                .setParameter("key", submissionKey)
                .getResultStream()
                .findFirst();
    }

    /** @throws NotFound also when it is of the other kind */
    StoredStory locked(String code, Kind kind) {
        StoredStory found = locked(code);
        if (found.kind() != kind) {
            throw new NotFound();
        }
        return found;
    }

    StoredStory locked(String code) {
        Long id = entityManager
                .createQuery("select i.id from StoredStory i where i.code = :code", Long.class)
                .setParameter("code", Code.orNone(code))
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        StoredStory found = entityManager.find(StoredStory.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new NotFound();
        }
        entityManager.refresh(found);
        return found;
    }

    /** @throws Conflict {@code status.changedMeanwhile} */
    StoredStory seen(String code, int version) {
        StoredStory found = locked(code);
        if (found.version() != version) {
            throw new Conflict("status.changedMeanwhile");
        }
        return found;
    }

    /** @throws InvalidInput {@code component} with {@code status.component} for a code that is no component's */
    Map<StoredComponent, ComponentStatus> components(List<Affected> affected) {
        if (affected.isEmpty()) {
            return Map.of();
        }
        Map<String, StoredComponent> known = byCode(
                affected.stream().map(Affected::component).map(Code::orNone).collect(Collectors.toSet()));
        Map<StoredComponent, ComponentStatus> found = new LinkedHashMap<>();
        for (Affected one : affected) {
            StoredComponent component = known.get(one.component());
            if (component == null || component.isRetired()) {
                throw new InvalidInput("component", "status.component");
            }
            found.put(component, one.status());
        }
        return found;
    }

    /** As they are by now: whoever tells holds the page by then, and so does who takes a component off it. */
    private Map<String, StoredComponent> byCode(Collection<String> codes) {
        return entityManager
                .createQuery("select c from StoredComponent c where c.code in :codes", StoredComponent.class)
                .setParameter("codes", codes)
                .setHint("eclipselink.refresh", true)
                .getResultStream()
                .collect(Collectors.toMap(StoredComponent::code, component -> component));
    }

    /** Names what it is about, before anything is said of it. */
    void touch(StoredStory incident, Collection<StoredComponent> components) {
        components.forEach(component -> Sql.run(entityManager, """
                        insert into status_incident_component (incident_id, component_id, status)
                        values (?1, ?2, 'OPERATIONAL') on conflict do nothing""", incident.id(), component.id()));
    }

    /** Writes down an update of a draft: for staff alone, and nothing follows from it yet. */
    void draft(StoredStory incident, Author author, NewUpdate told, Instant at) {
        StoredUpdate update = new StoredUpdate(incident.id(), incident.phase(), told, author.accountId(), at);
        entityManager.persist(update);
        entityManager.flush();
        Map<StoredComponent, ComponentStatus> said = components(told.affected());
        remember(update, said, Map.of());
        touch(incident, said.keySet());
    }

    /** What a draft said becomes true. */
    void publishDraft(StoredStory incident, Instant at) {
        StoredUpdate update = updates(incident).get(0);
        update.show(at);
        incident.publish(at);
        Map<StoredComponent, ComponentStatus> said = said(update);
        Sql.run(entityManager, "delete from status_update_component where update_id = ?1", update.id());
        incident.advance(incident.phase(), update.promisedAt(), at);
        apply(incident, update, said, incident.startedAt());
        settle(incident, update, at);
    }

    /**
     * Tells an update: brings the incident where the update says, its components to what it says of them, and lets everybody
     * know who has to.
     *
     * @param from since when components are as they are said to be
     */
    void tell(StoredStory incident, Author author, NewUpdate told, Instant from, Instant at) {
        Phase phase = told.phase() == null ? incident.phase() : told.phase();
        incident.advance(phase, told.promisedAt(), at);
        StoredUpdate update = new StoredUpdate(incident.id(), phase, told, author.accountId(), at);
        entityManager.persist(update);
        entityManager.flush();
        Map<StoredComponent, ComponentStatus> said = components(told.affected());
        if (ends(phase)) {
            said = everything(incident, ComponentStatus.OPERATIONAL);
        }
        apply(incident, update, said, from);
        settle(incident, update, at);
    }

    private static boolean ends(Phase phase) {
        return phase.isOver() && phase != Phase.POSTMORTEM;
    }

    /** Says anew what the updates said, between when it really began and when it was really over. */
    void retell(StoredStory incident) {
        spans.forget(incident.id());
        List<StoredUpdate> told = new ArrayList<>(updates(incident));
        Collections.reverse(told);
        boolean begun = false;
        for (StoredUpdate update : told) {
            Map<StoredComponent, ComponentStatus> said = said(update);
            if (!said.isEmpty()) {
                Instant from = begun ? within(incident, update) : incident.startedAt();
                said.forEach((component, status) -> spans.say(component.id(), incident.id(), status, from));
                begun = true;
            }
        }
    }

    private static Instant within(StoredStory incident, StoredUpdate update) {
        Instant end = incident.resolvedAt();
        if (end != null && (ends(update.phase()) || update.shownAt().isAfter(end))) {
            return end;
        }
        return update.shownAt().isBefore(incident.startedAt()) ? incident.startedAt() : update.shownAt();
    }

    private void apply(
            StoredStory incident, StoredUpdate update, Map<StoredComponent, ComponentStatus> said, Instant from) {
        Map<Long, ComponentStatus> before = current(incident);
        remember(update, said, before);
        touch(incident, said.keySet());
        said.forEach((component, status) -> {
            if (before.getOrDefault(component.id(), ComponentStatus.OPERATIONAL) != status) {
                Sql.run(
                        entityManager,
                        "update status_incident_component set status = ?3 where incident_id = ?1 and component_id = ?2",
                        incident.id(),
                        component.id(),
                        status.name());
                spans.say(component.id(), incident.id(), status, from);
            }
        });
        incident.touch(Impact.of(said.values()));
    }

    private void settle(StoredStory incident, StoredUpdate update, Instant at) {
        entityManager.flush();
        spans.settle(current(incident).keySet(), at);
        published.fire(new UpdatePublished(incident.id(), update.id()));
    }

    private void remember(
            StoredUpdate update, Map<StoredComponent, ComponentStatus> said, Map<Long, ComponentStatus> before) {
        said.forEach((component, status) -> Sql.run(
                entityManager,
                """
                insert into status_update_component (update_id, component_id, old_status, new_status)
                values (?1, ?2, ?3, ?4)""",
                update.id(),
                component.id(),
                before.getOrDefault(component.id(), ComponentStatus.OPERATIONAL).name(),
                status.name()));
    }

    Map<StoredComponent, ComponentStatus> everything(StoredStory incident, ComponentStatus status) {
        return entityManager
                .createQuery("select c from StoredComponent c where c.id in :ids order by c.id", StoredComponent.class)
                .setParameter("ids", current(incident).keySet())
                .getResultStream()
                .collect(Collectors.toMap(
                        component -> component, component -> status, (first, second) -> first, LinkedHashMap::new));
    }

    private Map<StoredComponent, ComponentStatus> said(StoredUpdate update) {
        Map<StoredComponent, ComponentStatus> said = new LinkedHashMap<>();
        Sql.rows(
                        entityManager,
                        "select component_id, new_status from status_update_component where update_id = ?1",
                        update.id())
                .forEach(row -> said.put(
                        entityManager.find(StoredComponent.class, Sql.number(row[0])),
                        ComponentStatus.valueOf((String) row[1])));
        return said;
    }

    private Map<Long, ComponentStatus> current(StoredStory incident) {
        return Sql.rows(
                        entityManager,
                        "select component_id, status from status_incident_component where incident_id = ?1",
                        incident.id())
                .stream()
                .collect(Collectors.toMap(row -> Sql.number(row[0]), row -> ComponentStatus.valueOf((String) row[1])));
    }

    /** Newest first. */
    List<StoredUpdate> updates(StoredStory incident) {
        return entityManager
                .createQuery(
                        "select u from StoredUpdate u where u.incidentId = :incident order by u.id desc",
                        StoredUpdate.class)
                .setParameter("incident", incident.id())
                .getResultList();
    }

    static String subject(StoredStory incident) {
        return "status:" + incident.code();
    }
}
