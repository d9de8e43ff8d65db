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
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.shared.Sql;

/**
 * The people of one organisation. Everybody there sees them; its administrators invite, change and remove them, and so do
 * the supplier's application administrators. There is always one administrator left who can log in.
 */
@ApplicationScoped
@Transactional
public class Colleagues {

    private static final long NO_ORGANISATION_YET = 0;

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
    AccessLog log;

    /**
     * Who can log in, and who was invited, by name.
     *
     * @throws NotFound for another organisation
     */
    public List<Colleague> list(Caller caller, long organisationId) {
        caller.requireOrganisation(organisationId);
        return colleagues(caller, memberships.of(organisationId));
    }

    /** @throws NotFound for who is not of the caller's organisation, or left */
    public Colleague get(Caller caller, long accountId) {
        Account account = Optional.ofNullable(entityManager.find(Account.class, accountId))
                .filter(found -> found.state() != AccountState.REMOVED && found.organisationId() != null)
                .orElseThrow(NotFound::new);
        caller.requireOrganisation(account.organisationId());
        return colleagues(caller, List.of(account)).get(0);
    }

    /**
     * Whether the caller may change the people of this organisation, for pages with a form.
     *
     * @throws NotFound for a contact person of another organisation
     * @throws NotAllowed for who may only look
     */
    public static void requireCare(Caller caller, long organisationId) {
        caller.requireOrganisation(organisationId);
        caller.require(caller.isStaff() ? Ability.ADMINISTER_APPLICATION : Ability.ADMINISTER_ORGANISATION);
    }

    /**
     * Invites somebody by mail. The same form sent twice invites once, and an address that belongs to somebody elsewhere
     * gives the same answer as a new one.
     *
     * @return the number of the account
     * @throws NotFound for another organisation
     * @throws NotAllowed without the right to look after this organisation's people
     * @throws InvalidInput all that is wrong with {@code name}, {@code email}, {@code phone}, {@code mobile} and
     *     {@code jobTitle}; {@code email} with key {@code account.alreadyColleague}, for staff also {@code account.emailInUse}
     */
    public long invite(Caller caller, long organisationId, NewColleague wanted) {
        requireCare(caller, organisationId, "account.invited", "organisation:" + organisationId);
        lockOrganisation(organisationId);
        Optional<Long> before = memberships.submitted(caller, wanted.submissionKey());
        if (before.isPresent()) {
            return before.get();
        }
        return memberships.invite(caller, drawnUp(caller, organisationId, wanted), wanted.submissionKey());
    }

    /**
     * Looks at who is to be invited into an organisation that is not there yet.
     *
     * @throws NotAllowed for who is no application administrator
     * @throws InvalidInput as {@link #invite}
     */
    public void requireInvitable(Caller caller, NewColleague wanted) {
        caller.require(Ability.ADMINISTER_APPLICATION);
        drawnUp(caller, NO_ORGANISATION_YET, wanted);
    }

    /** Mails the invitation anew; the link before stops working. */
    public void resend(Caller caller, long accountId) {
        Account account = lockForCare(caller, accountId, "account.invited");
        requireState(account, AccountState.INVITED);
        memberships.send(caller, account);
    }

    /**
     * Changes details, topics and role. With another role all sessions end.
     *
     * @param version as read before
     * @throws Conflict {@code changedMeanwhile}, or {@code account.lastAdministrator}
     * @throws InvalidInput as {@link #invite}
     */
    public void change(Caller caller, long accountId, ColleagueDetails details, int version) {
        Account account = lockForCare(caller, accountId, "account.changed");
        Memberships.requireVersion(account, version);
        boolean otherRole = !account.roles().equals(details.roles());
        if (otherRole && !details.administrator()) {
            requireAnotherAdministrator(account);
        }
        fill(account, details);
        if (otherRole) {
            sessions.endAll(accountId);
        }
        log.done(caller.actor(), otherRole ? "account.roleChanged" : "account.changed", LoginTrail.subject(accountId));
    }

    /**
     * Takes an invitation back, or somebody's access away: their sessions end at once, what they wrote stays readable.
     *
     * @param version as read before
     * @param successorId who takes over open requests; {@code null} when there are none
     * @throws Conflict {@code changedMeanwhile}, {@code account.lastAdministrator} or {@code account.yourself}
     * @throws InvalidInput {@code successor} with key {@code account.successor} when open requests need one
     */
    public void remove(Caller caller, long accountId, int version, Long successorId) {
        Account account = lockForCare(caller, accountId, "account.removed");
        Memberships.requireVersion(account, version);
        if (accountId == caller.accountId()) {
            throw new Conflict("account.yourself");
        }
        requireAnotherAdministrator(account);
        memberships.remove(caller, account, successorId);
    }

    /** Lets somebody log in again who was blocked after wrong passwords or codes. */
    public void release(Caller caller, long accountId) {
        lockForCare(caller, accountId, "account.released");
        accounts.release(caller, accountId);
    }

    private Account drawnUp(Caller caller, long organisationId, NewColleague wanted) {
        Account account = new Account(organisationId, clock.instant(), caller.accountId());
        Rules.all(() -> fill(account, wanted.details()), () -> {
            account.reachAt(wanted.email());
            requireNew(caller, account);
        });
        return account;
    }

    private void fill(Account account, ColleagueDetails details) {
        account.describe(details.name(), details.phone(), details.mobile(), details.jobTitle(), details.language());
        account.give(details.roles());
        account.open(details.topics());
        account.subscribe(details.releaseNotes(), details.newsletters());
    }

    private void requireNew(Caller caller, Account account) {
        boolean colleague = memberships.of(account.organisationId()).stream()
                .anyMatch(known -> known.email().equalsIgnoreCase(account.email()));
        if (colleague) {
            throw new InvalidInput("email", "account.alreadyColleague");
        }
        if (caller.isStaff() && memberships.isTaken(account.email())) {
            throw new InvalidInput("email", "account.emailInUse");
        }
    }

    private void requireAnotherAdministrator(Account leaving) {
        if (!leaving.isActive() || !leaving.roles().contains(Role.ORGANISATION_ADMINISTRATOR)) {
            return;
        }
        boolean another = memberships.of(leaving.organisationId()).stream()
                .anyMatch(account -> account.isActive()
                        && account.id() != leaving.id()
                        && account.roles().contains(Role.ORGANISATION_ADMINISTRATOR));
        if (!another) {
            throw new Conflict("account.lastAdministrator");
        }
    }

    /** All changes in one organisation wait for each other: two administrators cannot take the role from each other. */
    private Account lockForCare(Caller caller, long accountId, String action) {
        Account account = Optional.ofNullable(entityManager.find(Account.class, accountId))
                .filter(found -> found.organisationId() != null)
                .orElseThrow(NotFound::new);
        requireCare(caller, account.organisationId(), action, LoginTrail.subject(accountId));
        lockOrganisation(account.organisationId());
        return memberships.lock(accountId);
    }

    private void lockOrganisation(long organisationId) {
        Sql.number(entityManager, "select id from organisation where id = ?1 for no key update", organisationId)
                .orElseThrow(NotFound::new);
    }

    private void requireCare(Caller caller, long organisationId, String action, String subject) {
        try {
            requireCare(caller, organisationId);
        } catch (NotFound e) {
            log.refused(caller.actor(), action, subject, "another organisation");
            throw e;
        } catch (NotAllowed e) {
            log.refused(caller.actor(), action, subject, "no right");
            throw e;
        }
    }

    private static void requireState(Account account, AccountState state) {
        if (account.state() != state) {
            throw new Conflict("changedMeanwhile");
        }
    }

    private List<Colleague> colleagues(Caller caller, Collection<Account> found) {
        Map<Long, Memberships.Standing> standings = memberships.standings(found);
        return found.stream()
                .map(account -> colleague(caller, account, standings.get(account.id())))
                .toList();
    }

    private static Colleague colleague(Caller caller, Account account, Memberships.Standing standing) {
        return new Colleague(
                account.id(),
                account.organisationId(),
                account.email(),
                new ColleagueDetails(
                        account.name(),
                        account.phone(),
                        account.mobile(),
                        account.jobTitle(),
                        account.language(),
                        account.roles().contains(Role.ORGANISATION_ADMINISTRATOR),
                        account.topics(),
                        account.wantsReleaseNotes(),
                        account.wantsNewsletters()),
                standing.state(),
                standing.lastLoginAt(),
                standing.invitedUntil(),
                account.id() == caller.accountId(),
                account.version());
    }
}
