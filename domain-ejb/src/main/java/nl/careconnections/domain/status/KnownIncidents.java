package nl.careconnections.domain.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.shared.NotFound;

/** Incidents for other components of the domain, drafts too. No page calls it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class KnownIncidents {

    @Inject
    EntityManager entityManager;

    @Inject
    Stories stories;

    /** Those that are not over, newest first. */
    public List<KnownIncident> open() {
        return query("i.resolvedAt is null order by i.id desc")
                .getResultStream()
                .map(this::known)
                .toList();
    }

    public KnownIncident get(long id) {
        return known(entityManager.find(StoredStory.class, id));
    }

    /** @throws NotFound when there is none, also for maintenance */
    public KnownIncident get(String code) {
        return query("i.code = :code")
                .setParameter("code", Code.orNone(code))
                .getResultStream()
                .findFirst()
                .map(this::known)
                .orElseThrow(NotFound::new);
    }

    /** One that nobody changes until the transaction ends. */
    public Optional<KnownIncident> findLocked(String code) {
        return query("i.code = :code")
                .setParameter("code", Code.orNone(code))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .map(this::known);
    }

    private TypedQuery<StoredStory> query(String condition) {
        return entityManager
                .createQuery("select i from StoredStory i where i.kind = :kind and " + condition, StoredStory.class)
                .setParameter("kind", Kind.INCIDENT);
    }

    private KnownIncident known(StoredStory incident) {
        return new KnownIncident(
                incident.id(),
                incident.code(),
                incident.title(),
                incident.phase(),
                incident.isDraft(),
                stories.updates(incident).get(0).text());
    }
}
