package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.search.Typed;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;

/** Filters that somebody of support keeps for themselves; those of a colleague do not exist. */
@ApplicationScoped
@Transactional
public class SavedFilters {

    public static final int MOST = 20;
    public static final int LONGEST_NAME = 60;

    @Inject
    EntityManager entityManager;

    /** @throws NotFound for the filter of somebody else */
    public SavedFilter get(Caller caller, long id) {
        caller.require(Ability.WORK_ON_REQUESTS);
        return own(caller, id).toFilter();
    }

    /**
     * Keeps a filter; the same one under the same name is kept already.
     *
     * @return its id
     * @throws InvalidInput {@code name} with {@code required}, {@code tooLong} or {@code filter.nameTaken}; {@code words}
     *     with {@code tooLong}
     * @throws Conflict {@code filter.tooMany} (argument: the most), or {@code filter.gone} when a team, product or
     *     organisation in it does not exist
     * @throws NotAllowed for who does not work on requests
     */
    public long save(Caller caller, String name, QueueFilter filter) {
        caller.require(Ability.WORK_ON_REQUESTS);
        QueueFilter checked = checked(name, filter);
        List<StoredFilter> known = lockedAll(caller);
        String line = PlainText.line(name);
        Optional<StoredFilter> same =
                known.stream().filter(other -> other.isCalled(line)).findFirst();
        if (same.isPresent() && same.get().toFilter().filter().equals(checked)) {
            return same.get().id();
        }
        requireFree(same, null);
        if (known.size() >= MOST) {
            throw new Conflict("filter.tooMany", MOST);
        }
        StoredFilter stored = new StoredFilter(caller.accountId());
        stored.become(line, checked);
        entityManager.persist(stored);
        entityManager.flush();
        return stored.id();
    }

    /**
     * Gives a filter another name, or another content.
     *
     * @throws InvalidInput as {@link #save}
     * @throws NotFound for the filter of somebody else
     */
    public void change(Caller caller, long id, String name, QueueFilter filter) {
        caller.require(Ability.WORK_ON_REQUESTS);
        StoredFilter stored = own(caller, id);
        QueueFilter checked = checked(name, filter);
        String line = PlainText.line(name);
        requireFree(
                lockedAll(caller).stream().filter(other -> other.isCalled(line)).findFirst(), id);
        stored.become(line, checked);
    }

    /** @throws NotFound for the filter of somebody else */
    public void remove(Caller caller, long id) {
        caller.require(Ability.WORK_ON_REQUESTS);
        entityManager.remove(own(caller, id));
    }

    private static void requireFree(Optional<StoredFilter> called, Long id) {
        if (called.isPresent() && !called.get().id().equals(id)) {
            throw new InvalidInput("name", "filter.nameTaken");
        }
    }

    private QueueFilter checked(String name, QueueFilter filter) {
        Rules.all(
                () -> PlainText.requiredLine("name", name, LONGEST_NAME),
                () -> PlainText.lineAtMost("words", filter.words(), Typed.MOST_CHARACTERS));
        if (!isThere(filter)) {
            throw new Conflict("filter.gone");
        }
        return new QueueFilter(
                filter.queue(),
                filter.type(),
                filter.teamId(),
                filter.priority(),
                filter.productId(),
                filter.organisationId(),
                PlainText.line(filter.words()),
                filter.order());
    }

    private boolean isThere(QueueFilter filter) {
        return (Boolean) entityManager
                .createNativeQuery("""
                        select (?4 = '' or exists (select from request_type where key = ?4))
                           and (?1 = 0 or exists (select from team where id = ?1))
                           and (?2 = 0 or exists (select from product where id = ?2))
                           and (?3 = 0 or exists (select from organisation where id = ?3))""")
                .setParameter(1, orZero(filter.teamId()))
                .setParameter(2, orZero(filter.productId()))
                .setParameter(3, orZero(filter.organisationId()))
                .setParameter(4, filter.type() == null ? "" : filter.type().key())
                .getSingleResult();
    }

    private static long orZero(Long id) {
        return id == null ? 0 : id;
    }

    /** Two forms sent at once by one person are taken one after the other. */
    private List<StoredFilter> lockedAll(Caller caller) {
        entityManager
                .createNativeQuery("select 1 from account where id = ?1 for no key update")
                .setParameter(1, caller.accountId())
                .getSingleResult();
        return entityManager
                .createQuery("select f from StoredFilter f where f.accountId = :account", StoredFilter.class)
                .setParameter("account", caller.accountId())
                .getResultList();
    }

    private StoredFilter own(Caller caller, long id) {
        return entityManager
                .createQuery(
                        "select f from StoredFilter f where f.id = :id and f.accountId = :account", StoredFilter.class)
                .setParameter("id", id)
                .setParameter("account", caller.accountId())
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
