package nl.careconnections.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.Rules;

/**
 * The supplier's own people, looked after by application administrators; one of those always stays. Every method throws
 * {@link NotAllowed} for others.
 */
@ApplicationScoped
@Transactional
public class Staff {

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Memberships memberships;

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    AbilityChanges abilities;

    @Inject
    AccessLog log;

    /** Who can log in, and who was invited, by name. */
    public List<StaffMember> list(Caller caller) {
        requireAdministration(caller, "staff.listed", "staff");
        return members(caller, memberships.of(null));
    }

    /** @throws NotFound for who is no staff, or left */
    public StaffMember get(Caller caller, long accountId) {
        requireAdministration(caller, "staff.viewed", LoginTrail.subject(accountId));
        Account account = Optional.ofNullable(entityManager.find(Account.class, accountId))
                .filter(found -> found.isStaff() && found.state() != AccountState.REMOVED)
                .orElseThrow(NotFound::new);
        return members(caller, List.of(account)).get(0);
    }

    /**
     * Invites somebody by mail; the same form sent twice invites once.
     *
     * @return the number of the account
     * @throws InvalidInput all that is wrong with {@code name}, {@code email}, {@code phone}, {@code mobile},
     *     {@code jobTitle} and {@code roles}; {@code email} with key {@code account.emailInUse}
     */
    public long invite(Caller caller, NewStaffMember wanted) {
        requireAdministration(caller, "account.invited", "staff");
        memberships.lockStaff();
        Optional<Long> before = memberships.submitted(caller, wanted.submissionKey());
        if (before.isPresent()) {
            return before.get();
        }
        Account account = new Account(null, clock.instant(), caller.accountId());
        Rules.all(() -> fill(account, wanted.details()), () -> {
            account.reachAt(wanted.email());
            requireFree(account.email());
        });
        return memberships.invite(caller, account, wanted.submissionKey());
    }

    /** Mails the invitation anew; the link before stops working. */
    public void resend(Caller caller, long accountId) {
        Account account = lock(caller, accountId, "account.invited");
        if (account.state() != AccountState.INVITED) {
            throw new Conflict("changedMeanwhile");
        }
        memberships.send(caller, account);
    }

    /**
     * Changes details and roles. With other roles all sessions end.
     *
     * @param version as read before
     * @throws Conflict {@code changedMeanwhile}, or {@code account.lastAdministrator}
     */
    public void change(Caller caller, long accountId, StaffDetails details, int version) {
        Account account = lock(caller, accountId, "account.changed");
        Memberships.requireVersion(account, version);
        boolean otherRoles = !account.roles().equals(details.roles());
        Set<Ability> before = AbilityChanges.of(account);
        if (!details.roles().contains(Role.APPLICATION_ADMINISTRATOR)) {
            requireAnotherAdministrator(account);
        }
        fill(account, details);
        if (otherRoles) {
            sessions.endAll(accountId);
        }
        abilities.tell(account, before);
        log.done(caller.actor(), otherRoles ? "account.roleChanged" : "account.changed", LoginTrail.subject(accountId));
    }

    /**
     * Takes an invitation back, or somebody's access away; what they wrote stays, what was on their desk is nobody's again.
     *
     * @param version as read before
     * @throws Conflict {@code changedMeanwhile}, {@code account.lastAdministrator} or {@code account.yourself}
     */
    public void remove(Caller caller, long accountId, int version) {
        Account account = lock(caller, accountId, "account.removed");
        Memberships.requireVersion(account, version);
        if (accountId == caller.accountId()) {
            throw new Conflict("account.yourself");
        }
        requireAnotherAdministrator(account);
        Set<Ability> before = AbilityChanges.of(account);
        memberships.remove(caller, account, null);
        abilities.tell(account, before);
    }

    /** Lets somebody log in again who was blocked after wrong passwords or codes. */
    public void release(Caller caller, long accountId) {
        lock(caller, accountId, "account.released");
        accounts.release(caller, accountId);
    }

    private void fill(Account account, StaffDetails details) {
        Rules.all(
                () -> account.describe(
                        details.name(), details.phone(), details.mobile(), details.jobTitle(), details.language()),
                () -> account.give(details.roles()));
    }

    private void requireFree(String email) {
        if (memberships.isTaken(email)) {
            throw new InvalidInput("email", "account.emailInUse");
        }
    }

    private void requireAnotherAdministrator(Account leaving) {
        if (!leaving.isActive() || !leaving.roles().contains(Role.APPLICATION_ADMINISTRATOR)) {
            return;
        }
        boolean another = memberships.of(null).stream()
                .anyMatch(account -> account.isActive()
                        && account.id() != leaving.id()
                        && account.roles().contains(Role.APPLICATION_ADMINISTRATOR));
        if (!another) {
            throw new Conflict("account.lastAdministrator");
        }
    }

    private Account lock(Caller caller, long accountId, String action) {
        requireAdministration(caller, action, LoginTrail.subject(accountId));
        memberships.lockStaff();
        Account account = memberships.lock(accountId);
        if (!account.isStaff()) {
            throw new NotFound();
        }
        return account;
    }

    private void requireAdministration(Caller caller, String action, String subject) {
        if (!caller.can(Ability.ADMINISTER_APPLICATION)) {
            log.refused(caller.actor(), action, subject, "no right");
            throw new NotAllowed();
        }
    }

    private List<StaffMember> members(Caller caller, Collection<Account> found) {
        Map<Long, Memberships.Standing> standings = memberships.standings(found);
        return found.stream()
                .map(account -> member(caller, account, standings.get(account.id())))
                .toList();
    }

    private static StaffMember member(Caller caller, Account account, Memberships.Standing standing) {
        return new StaffMember(
                account.id(),
                account.email(),
                new StaffDetails(
                        account.name(),
                        account.phone(),
                        account.mobile(),
                        account.jobTitle(),
                        account.language(),
                        account.roles()),
                standing.state(),
                standing.lastLoginAt(),
                standing.invitedUntil(),
                account.id() == caller.accountId(),
                account.version());
    }
}
