package nl.careconnections.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.Actor;
import nl.careconnections.domain.shared.Columns;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.Sql;

/** What is the same for colleagues and for staff: invited once, changed as it was read, removed in the end. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Memberships {

    /** Key of the lock that puts changes of staff in line. */
    private static final long STAFF_LOCK = 6302;

    /** What stands beside the account itself: how far somebody is with getting in. */
    record Standing(ColleagueState state, Instant lastLoginAt, Instant invitedUntil) {}

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Accounts accounts;

    @Inject
    Invitations invitations;

    @Inject
    AccountLinks links;

    @Inject
    Event<Departure> departures;

    @Inject
    AccessLog log;

    /** What the same form made when it was sent before. */
    public Optional<Long> submitted(Caller caller, String submissionKey) {
        return Sql.number(
                entityManager,
                "select id from account where created_by = ?1 and submission_key = ?2",
                caller.accountId(),
                submissionKey);
    }

    /** Keeps a new account and mails its invitation. */
    public long invite(Caller caller, Account account, String submissionKey) {
        entityManager.persist(account);
        entityManager.flush();
        Sql.run(entityManager, "update account set submission_key = ?1 where id = ?2", submissionKey, account.id());
        send(caller, account);
        return account.id();
    }

    /**
     * Mails an invitation. The holder of an account elsewhere is told so in its place; the inviter learns nothing of it,
     * because all the rest is the same (assurance S3).
     */
    public void send(Caller caller, Account account) {
        if (!isUsed(account)) {
            invitations.send(account.id(), caller.actor());
            return;
        }
        links.make(account.id(), AccountLinks.Purpose.INVITATION);
        invitations.tellKnown(account.email());
        log.done(caller.actor(), "account.invited", LoginTrail.subject(account.id()));
    }

    /** Whether somebody else logs in with this address. */
    public boolean isUsed(Account account) {
        return Sql.number(
                        entityManager,
                        "select id from account where email = cast(?1 as citext) and state = 'ACTIVE' and id <> ?2",
                        account.email(),
                        account.id())
                .isPresent();
    }

    /** Whether anybody, anywhere, has or was promised an account with this address. */
    public boolean isTaken(String email) {
        return Sql.number(
                        entityManager,
                        "select id from account where email = cast(?1 as citext) and state <> 'REMOVED'",
                        email)
                .isPresent();
    }

    /** Until the transaction ends: two administrators cannot remove each other, two nodes cannot both invite the first. */
    public void lockStaff() {
        entityManager
                .createNativeQuery("select 1 from pg_advisory_xact_lock(?1)")
                .setParameter(1, STAFF_LOCK)
                .getSingleResult();
    }

    /** The account, locked until the transaction ends. */
    public Account lock(long accountId) {
        Account account = entityManager.find(Account.class, accountId, LockModeType.PESSIMISTIC_WRITE);
        if (account == null || account.state() == AccountState.REMOVED) {
            throw new NotFound();
        }
        return account;
    }

    /** @throws Conflict {@code changedMeanwhile} when somebody changed it since it was read */
    public static void requireVersion(Account account, int version) {
        if (account.version() != version) {
            throw new Conflict("changedMeanwhile");
        }
    }

    /**
     * Takes somebody's access, after what was theirs to do is passed on.
     *
     * @param successorId who takes over open work; {@code null} where nobody was chosen
     */
    public void remove(Caller by, Account account, Long successorId) {
        departures.fire(new Departure(by, account.id(), account.organisationId(), account.name(), successorId));
        remove(by.actor(), account);
    }

    public void remove(Actor by, Account account) {
        boolean invitation = account.state() == AccountState.INVITED;
        account.remove(clock.instant(), by.accountId());
        accounts.shutOut(account.id());
        log.done(by, invitation ? "invitation.withdrawn" : "account.removed", LoginTrail.subject(account.id()));
    }

    /** How far each of these is; in one query. */
    public Map<Long, Standing> standings(Collection<Account> accounts) {
        Map<Long, Standing> standings = new HashMap<>();
        if (accounts.isEmpty()) {
            return standings;
        }
        Sql.rows(entityManager, """
                        select a.id, a.state, c.blocked_at is not null, a.last_login_at,
                               (select max(l.expires_at) from account_link l
                                where l.account_id = a.id and l.purpose = 'INVITATION' and l.used_at is null)
                        from account a left join credential c on c.account_id = a.id
                        where a.id = any (?1)""", (Object) accounts.stream().map(Account::id).toArray(Long[]::new))
                .forEach(row -> standings.put(Sql.number(row[0]), standing(row)));
        return standings;
    }

    private Standing standing(Object[] row) {
        Instant until = Columns.instant(row[4]);
        if (AccountState.INVITED.name().equals(row[1])) {
            boolean open = until != null && until.isAfter(clock.instant());
            return new Standing(open ? ColleagueState.INVITED : ColleagueState.EXPIRED, null, open ? until : null);
        }
        return new Standing(
                (Boolean) row[2] ? ColleagueState.BLOCKED : ColleagueState.ACTIVE, Columns.instant(row[3]), null);
    }

    /** Accounts that are not removed, by name. */
    public List<Account> of(Long organisationId) {
        String where = organisationId == null ? "a.organisationId is null" : "a.organisationId = :organisation";
        var query = entityManager.createQuery(
                "select a from Account a where " + where + " and a.state <> :removed order by a.name, a.id",
                Account.class);
        if (organisationId != null) {
            query.setParameter("organisation", organisationId);
        }
        return query.setParameter("removed", AccountState.REMOVED)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "a.roles")
                .setHint("eclipselink.batch", "a.topics")
                .getResultList();
    }
}
