package nl.careconnections.domain.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import nl.careconnections.domain.duty.Alarms;
import nl.careconnections.domain.duty.NewAlarm;

/** Viewers were told when to expect the next update; who forgets it is woken (design: status page). */
@ApplicationScoped
@Transactional
public class Promises {

    @Inject
    EntityManager entityManager;

    @Inject
    Stories stories;

    @Inject
    Alarms alarms;

    @Inject
    Clock clock;

    /** Codes of incidents whose promised update did not come. */
    public List<String> broken() {
        return entityManager
                .createQuery(
                        "select i.code from StoredStory i where i.draft = false and i.promiseBroken = false"
                                + " and i.promisedAt <= :now order by i.promisedAt",
                        String.class)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** Alarms the person on call, unless somebody told an update meanwhile or another node was first. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void alarm(String code) {
        StoredStory incident = stories.locked(code);
        boolean broken = incident.promisedAt() != null
                && !incident.isPromiseBroken()
                && !incident.promisedAt().isAfter(clock.instant());
        if (!broken) {
            return;
        }
        incident.breakPromise();
        entityManager.flush();
        alarms.raise(new NewAlarm(
                Stories.subject(incident) + ":promise:" + incident.promisedAt().toEpochMilli(),
                subject(incident),
                "status.promiseBroken",
                List.of(),
                "/staff/status/show.xhtml?code=" + incident.code(),
                false));
    }

    /** The promise is kept, late or not. */
    void kept(@Observes UpdatePublished published) {
        alarms.end(subject(entityManager.find(StoredStory.class, published.incidentId())), null);
    }

    private static String subject(StoredStory incident) {
        return Stories.subject(incident) + ":promise";
    }
}
