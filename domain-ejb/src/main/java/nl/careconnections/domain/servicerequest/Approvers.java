package nl.careconnections.domain.servicerequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.Amount;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;

/**
 * Who of an organisation may approve estimates, and up to which amount. Administrators may approve any amount and others
 * none, unless an administrator sets an amount for somebody.
 */
@ApplicationScoped
@Transactional
public class Approvers {

    private static final String ACTION = "servicerequest.approverChanged";

    @Inject
    EntityManager entityManager;

    @Inject
    People people;

    @Inject
    AccessLog accessLog;

    /**
     * Everybody of the own organisation who can log in, by name.
     *
     * @throws NotAllowed for who does not administer it
     */
    public List<Approver> list(Caller caller) {
        caller.require(Ability.ADMINISTER_ORGANISATION);
        return of(caller.organisationId());
    }

    /**
     * @throws NotAllowed for who does not administer the organisation
     * @throws NotFound for who is not of it
     */
    public Approver get(Caller caller, long accountId) {
        return list(caller).stream()
                .filter(approver -> approver.accountId() == accountId)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Sets the highest amount that somebody may approve.
     *
     * @param typed empty for what holds without: any amount for administrators, none for others
     * @param seen the amount before, as the form showed it
     * @throws InvalidInput {@code most}
     * @throws Conflict {@code changedMeanwhile} when somebody else changed it
     */
    public void limit(Caller caller, long accountId, String typed, String seen) {
        if (!caller.can(Ability.ADMINISTER_ORGANISATION)) {
            accessLog.refused(caller.actor(), ACTION, "account:" + accountId, "right");
            throw new NotAllowed();
        }
        lock(caller.organisationId());
        Approver before = get(caller, accountId);
        Optional<BigDecimal> most = Amount.optional("most", typed, caller.language(), TypedEstimate.MOST_EUROS);
        if (!seenAs(before).equals(seen)) {
            throw new Conflict("changedMeanwhile");
        }
        keep(accountId, most);
        accessLog.done(caller.actor(), ACTION, "account:" + accountId);
    }

    /** What a form keeps of it, to find out whether it changed. */
    public static String seenAs(Approver approver) {
        return approver.limited() ? approver.most().toPlainString() : "";
    }

    private void keep(long accountId, Optional<BigDecimal> most) {
        StoredApprover kept = entityManager.find(StoredApprover.class, accountId);
        if (most.isEmpty()) {
            Optional.ofNullable(kept).ifPresent(entityManager::remove);
        } else if (kept == null) {
            entityManager.persist(new StoredApprover(accountId, most.get()));
        } else {
            kept.limitTo(most.get());
        }
    }

    private void lock(long organisationId) {
        entityManager
                .createNativeQuery("select id from organisation where id = ?1 for update")
                .setParameter(1, organisationId)
                .getSingleResult();
    }

    List<Approver> of(long organisationId) {
        List<Person> contacts = people.contactsOf(organisationId);
        Map<Long, StoredApprover> limits = limits(contacts);
        return contacts.stream()
                .map(person -> approver(person, limits.get(person.accountId())))
                .toList();
    }

    /** What somebody of the organisation may approve. */
    Approver of(Caller caller) {
        return of(caller.organisationId()).stream()
                .filter(approver -> approver.accountId() == caller.accountId())
                .findFirst()
                .orElseThrow(NotAllowed::new);
    }

    private Map<Long, StoredApprover> limits(List<Person> contacts) {
        if (contacts.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery("select a from StoredApprover a where a.accountId in :accounts", StoredApprover.class)
                .setParameter(
                        "accounts", contacts.stream().map(Person::accountId).toList())
                .getResultStream()
                .collect(Collectors.toMap(StoredApprover::accountId, Function.identity()));
    }

    private static Approver approver(Person person, StoredApprover limit) {
        boolean administrator = person.can(Ability.ADMINISTER_ORGANISATION);
        BigDecimal most = limit != null ? limit.most() : administrator ? null : BigDecimal.ZERO;
        return new Approver(person.accountId(), person.name(), administrator, limit != null, most);
    }
}
