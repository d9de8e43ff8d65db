package nl.careconnections.domain.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.PlainText;

/**
 * The policies as application administrators look after them. A new one begins today or later, so that what held before
 * stays as it was; one that is not in force yet can be taken back.
 *
 * <p>All of it asks for {@link Ability#ADMINISTER_APPLICATION} and else throws {@link NotAllowed}.
 */
@ApplicationScoped
@Transactional
public class ServiceLevelPolicies {

    private static final int LONGEST_KEY = 60;

    @Inject
    EntityManager entityManager;

    @Inject
    RuleBooks books;

    @Inject
    RuleChanges changes;

    @Inject
    RuleRights rights;

    @Inject
    AccessLog log;

    @Inject
    Clock clock;

    /** All that hold, held or will hold, the latest first. */
    public List<DatedPolicy> list(Caller caller) {
        rights.require(caller, "sla.policiesListed", "sla:policies");
        LocalDate today = dayOf(clock.instant());
        List<DatedPolicy> policies = new ArrayList<>();
        LocalDate next = null;
        boolean found = false;
        for (StoredPolicy stored : standing()) {
            boolean planned = stored.effectiveFrom().isAfter(today);
            DatedPolicy.State state =
                    planned ? DatedPolicy.State.PLANNED : found ? DatedPolicy.State.PAST : DatedPolicy.State.IN_FORCE;
            policies.add(
                    new DatedPolicy(stored.id(), stored.toPolicy(), state, next == null ? null : next.minusDays(1)));
            found = found || !planned;
            next = stored.effectiveFrom();
        }
        return policies;
    }

    /** What a new policy starts from: the one in force, without a day. */
    public TypedPolicy copyOfCurrent(Caller caller) {
        rights.require(caller, "sla.policyCopied", "sla:policies");
        return TypedPolicy.copyOf(
                books.current().policyOn(dayOf(clock.instant())),
                UUID.randomUUID().toString());
    }

    /**
     * What a policy would do; nothing is kept.
     *
     * @throws InvalidInput as {@link #plan} would
     */
    public PolicyTrial tryOut(Caller caller, TypedPolicy typed) {
        rights.require(caller, "sla.policyTried", "sla:policies");
        Instant knownFrom = changes.next();
        Policy policy = read(typed, knownFrom);
        RuleBook book = books.current();
        RuleChange change = new RuleChange(0, knownFrom, RuleChange.Kind.POLICY, policy.effectiveFrom(), "", "");
        return new PolicyTrial(new RuleStep(change, book, book.with(policy, knownFrom)), PolicyCheck.slower(policy));
    }

    /**
     * Makes a policy; the same form sent twice makes one.
     *
     * @return its id
     * @throws InvalidInput {@code effectiveFrom} with {@code required}, {@code day}, {@code sla.past},
     *     {@code sla.tooFar} (argument: the last year) or {@code sla.dateTaken}; {@code windowFrom}, {@code windowUntil}
     *     with {@code required}, {@code sla.time} or {@code sla.windowBackwards}; a cell by its
     *     {@link TypedCell#field()} with {@code required} or {@code sla.amount} (arguments: least and most)
     */
    public long plan(Caller caller, TypedPolicy typed) {
        rights.require(caller, "sla.policyPlanned", "sla:policies");
        String key = PlainText.requiredLine("submissionKey", typed.submissionKey(), LONGEST_KEY);
        Instant knownFrom = changes.begin();
        Optional<StoredPolicy> before = sentBefore(key);
        if (before.isPresent()) {
            return before.get().id();
        }
        StoredPolicy stored = new StoredPolicy(read(typed, knownFrom), knownFrom, key);
        entityManager.persist(stored);
        changes.announce(changes.keep(knownFrom, RuleChange.Kind.POLICY, stored.effectiveFrom(), "", ""));
        log.done(caller.actor(), "sla.policyPlanned", subject(stored));
        return stored.id();
    }

    /**
     * Takes back a policy that is not in force yet; taken back already, nothing more happens.
     *
     * @throws NotFound when there is none with this id
     * @throws Conflict {@code sla.inForce} from its first day on
     */
    public void withdraw(Caller caller, long id) {
        rights.require(caller, "sla.policyWithdrawn", "sla:policies");
        Instant knownFrom = changes.begin();
        StoredPolicy policy = entityManager.find(StoredPolicy.class, id);
        if (policy == null) {
            throw new NotFound();
        }
        if (policy.isWithdrawn()) {
            return;
        }
        if (!policy.effectiveFrom().isAfter(dayOf(knownFrom))) {
            throw new Conflict("sla.inForce");
        }
        policy.withdraw(knownFrom);
        changes.keep(knownFrom, RuleChange.Kind.POLICY_WITHDRAWN, policy.effectiveFrom(), "", "");
        log.done(caller.actor(), "sla.policyWithdrawn", subject(policy));
    }

    private Policy read(TypedPolicy typed, Instant knownFrom) {
        return PolicyReading.read(
                typed,
                dayOf(knownFrom),
                standing().stream().map(StoredPolicy::effectiveFrom).collect(Collectors.toSet()));
    }

    private List<StoredPolicy> standing() {
        return entityManager
                .createQuery(
                        "select p from StoredPolicy p where p.withdrawnAt is null order by p.effectiveFrom desc",
                        StoredPolicy.class)
                .getResultList();
    }

    private Optional<StoredPolicy> sentBefore(String key) {
        return entityManager
                .createQuery("select p from StoredPolicy p where p.submissionKey = :key", StoredPolicy.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, WorkingCalendar.ZONE);
    }

    private static String subject(StoredPolicy policy) {
        return "sla:policy:" + policy.effectiveFrom();
    }
}
