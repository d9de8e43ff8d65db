package nl.careconnections.domain.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.Sql;

/**
 * What the checks say of components, and the incidents that they draft, open and close. For the checks alone, which an architecture
 * test keeps so: who writes here is not asked who they are.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Observations {

    @Inject
    EntityManager entityManager;

    @Inject
    Spans spans;

    @Inject
    Stories stories;

    @Inject
    Incidents incidents;

    /** A component as the checks need it. */
    public record Component(long id, String code, Words name) {}

    /** @throws NotFound for a retired one too */
    public Component component(String code) {
        return find("c.code = :value", code).orElseThrow(NotFound::new);
    }

    public Component component(long id) {
        return find("c.id = :value", id).orElseThrow(NotFound::new);
    }

    /** Of a retired one too. */
    public String codeOf(long id) {
        return entityManager.find(StoredComponent.class, id).code();
    }

    private Optional<Component> find(String condition, Object value) {
        return entityManager
                .createQuery(
                        "select c from StoredComponent c where c.retiredAt is null and " + condition,
                        StoredComponent.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst()
                .map(found -> new Component(found.id(), found.code(), found.name()));
    }

    /** From now on the checks say this of it. */
    public void say(long component, ComponentStatus status, Instant from, Instant at) {
        spans.say(component, null, status, from);
        spans.settle(List.of(component), at);
    }

    /** That something is away now was announced, so nobody is woken. */
    public boolean isInMaintenance(long component) {
        return Sql.number(entityManager, """
                        select 1 from status_span
                        where component_id = ?1 and until_at is null and status = 'UNDER_MAINTENANCE'""", component).isPresent();
    }

    /**
     * @param key of this trouble: again, it answers with the incident told before
     * @return the code of the incident
     */
    public String draft(String key, Component component, ComponentStatus status, Instant since, Words text) {
        return incidents.draft(Author.SYSTEM, key, told(component, status, since, text));
    }

    /** The same, for viewers to see at once. */
    public String open(String key, Component component, ComponentStatus status, Instant since, Words text) {
        return incidents.open(Author.SYSTEM, key, told(component, status, since, text));
    }

    private static NewIncident told(Component component, ComponentStatus status, Instant since, Words text) {
        return new NewIncident(
                Words.NONE,
                null,
                since,
                new NewUpdate(
                        Phase.INVESTIGATING,
                        text,
                        Words.NONE,
                        Words.NONE,
                        null,
                        List.of(new Affected(component.code(), status)),
                        true));
    }

    /** Whoever else writes of this incident waits from now on; first of all locks (see {@link Stories}). */
    public void hold(String code) {
        if (exists(code)) {
            stories.locked(code);
        }
    }

    /** Closes what the checks opened, or takes back what they drafted, unless a person took it in hand meanwhile. */
    public void end(String code, Words text) {
        if (!exists(code)) {
            return;
        }
        StoredStory incident = stories.locked(code);
        if (incident.isDraft()) {
            if (isOnlyOurs(incident)) {
                incidents.discard(Author.SYSTEM, code, incident.version());
            }
        } else if (!incident.phase().isOver() && isOnlyOurs(incident)) {
            incidents.update(Author.SYSTEM, code, NewUpdate.of(Phase.RESOLVED, text), incident.version());
        }
    }

    private boolean exists(String code) {
        return Sql.number(entityManager, "select 1 from status_incident where code = ?1", code)
                .isPresent();
    }

    /** Nobody, person or program, wrote an update after the first one or corrected it. */
    private boolean isOnlyOurs(StoredStory incident) {
        return Sql.number(entityManager, """
                        select 1 where (select count(*) from status_update where incident_id = ?1) > 1
                                    or exists (select 1 from status_correction where incident_id = ?1)""", incident.id()).isEmpty();
    }
}
