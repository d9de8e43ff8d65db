package nl.careconnections.domain.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** What tests look at in the files that belong to something. */
@ApplicationScoped
@Transactional
public class Claimed {

    @Inject
    EntityManager entityManager;

    /** The files of an owner, in the order they were added. */
    public List<Attachment> by(String owner) {
        return entityManager
                .createQuery(
                        "select a from StoredAttachment a where a.owner = :owner order by a.position, a.id",
                        StoredAttachment.class)
                .setParameter("owner", owner)
                .getResultStream()
                .map(StoredAttachment::toAttachment)
                .toList();
    }
}
