package nl.careconnections.domain.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.FormKey;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotFound;

/** Ready words for incidents and maintenance. */
@ApplicationScoped
@Transactional
public class Templates {

    @Inject
    EntityManager entityManager;

    @Inject
    AccessLog accessLog;

    @Inject
    Clock clock;

    /** By title. */
    public List<Template> list(Author author) {
        return entityManager
                .createQuery("select t from StoredTemplate t order by t.dutchTitle, t.id", StoredTemplate.class)
                .getResultStream()
                .map(StoredTemplate::view)
                .toList();
    }

    public Template get(Author author, long id) {
        StoredTemplate found = entityManager.find(StoredTemplate.class, id);
        if (found == null) {
            throw new NotFound();
        }
        return found.view();
    }

    /**
     * Adds a template; the same key again answers with the one added before (assurance R4).
     *
     * @return its id
     * @throws InvalidInput as {@link NewTemplate#checked}
     */
    public long add(Author author, String submissionKey, NewTemplate typed) {
        author.requireKeeping();
        NewTemplate words = typed.checked();
        String key = FormKey.hold(entityManager, submissionKey);
        Optional<Long> before = madeWith(key);
        if (before.isPresent()) {
            return before.get();
        }
        StoredTemplate template = new StoredTemplate(key);
        template.say(words, clock.instant());
        entityManager.persist(template);
        entityManager.flush();
        accessLog.done(author.actor(), "status.templateAdded", subject(template.id()));
        return template.id();
    }

    private Optional<Long> madeWith(String submissionKey) {
        return entityManager
                .createQuery("select t.id from StoredTemplate t where t.submissionKey = :key", Long.class)
                .setParameter("key", submissionKey)
                .getResultStream()
                .findFirst();
    }

    /** @throws Conflict {@code status.changedMeanwhile} */
    public void change(Author author, long id, NewTemplate typed, int version) {
        author.requireKeeping();
        NewTemplate words = typed.checked();
        StoredTemplate template = seen(id, version);
        template.say(words, clock.instant());
        entityManager.flush();
        accessLog.done(author.actor(), "status.templateChanged", subject(id));
    }

    public void remove(Author author, long id, int version) {
        author.requireKeeping();
        entityManager.remove(seen(id, version));
        entityManager.flush();
        accessLog.done(author.actor(), "status.templateRemoved", subject(id));
    }

    private StoredTemplate seen(long id, int version) {
        StoredTemplate template = entityManager.find(StoredTemplate.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (template == null) {
            throw new NotFound();
        }
        if (template.version() != version) {
            throw new Conflict("status.changedMeanwhile");
        }
        return template;
    }

    private static String subject(long id) {
        return "status-template:" + id;
    }
}
