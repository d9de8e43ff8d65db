package nl.careconnections.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.Sql;

/** What those who look after accounts do with somebody else's log-in. */
@ApplicationScoped
@Transactional
public class Accounts {

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    People people;

    @Inject
    Blocks blocks;

    @Inject
    Sessions sessions;

    @Inject
    Devices devices;

    @Inject
    SecondFactorRecords factors;

    @Inject
    AccountLinks links;

    @Inject
    LoginTrail trail;

    @Inject
    AccessLog log;

    /** Which of these accounts are blocked. */
    public Set<Long> blocked(Caller caller, Collection<Long> accountIds) {
        requireCare(caller);
        if (accountIds.isEmpty()) {
            return Set.of();
        }
        return Sql.rows(entityManager, """
                        select c.account_id, a.organisation_id from credential c join account a on a.id = c.account_id
                        where c.account_id = any (?1) and c.blocked_at is not null""", (Object) accountIds.toArray(Long[]::new)).stream()
                .filter(row -> caller.isStaff()
                        || Long.valueOf(caller.organisationId()).equals(Sql.number(row[1])))
                .map(row -> Sql.number(row[0]))
                .collect(Collectors.toSet());
    }

    /**
     * Lets somebody who is blocked log in again; does nothing when nobody is.
     *
     * @throws NotFound for an account of another organisation
     */
    public void release(Caller caller, long accountId) {
        requireCareFor(caller, accountId);
        blocks.release(accountId, caller.actor());
    }

    /**
     * Takes the second factor away from somebody who lost it, after their identity was verified: they set up a new one at
     * the next log-in.
     *
     * @throws NotAllowed for who is not application administrator, or for oneself
     */
    public void resetSecondFactor(Caller caller, long accountId) {
        caller.require(Ability.ADMINISTER_APPLICATION);
        if (caller.accountId() == accountId) {
            throw new NotAllowed();
        }
        Person holder = people.get(accountId);
        factors.clear(accountId);
        shutOut(accountId);
        trail.mail(
                holder,
                "secondFactorChanged",
                clock.instant().toString(),
                List.of(holder.name()),
                "/login/forgotten.xhtml");
        log.done(caller.actor(), "secondFactor.reset", LoginTrail.subject(accountId));
    }

    /** For who removes an account: nothing that was mailed or kept in a browser works any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void shutOut(long accountId) {
        sessions.endAll(accountId);
        devices.forgetAll(accountId);
        links.end(accountId, AccountLinks.Purpose.INVITATION);
        links.end(accountId, AccountLinks.Purpose.RESET);
        Sql.run(entityManager, "delete from login_attempt where account_id = ?1", accountId);
    }

    private void requireCareFor(Caller caller, long accountId) {
        requireCare(caller);
        Long organisation = people.get(accountId).organisationId();
        if (!caller.isStaff()) {
            caller.requireOrganisation(organisation == null ? 0 : organisation);
            if (organisation == null) {
                throw new NotFound();
            }
        } else if (organisation == null) {
            caller.require(Ability.ADMINISTER_APPLICATION);
        }
    }

    private static void requireCare(Caller caller) {
        if (!caller.can(Ability.ADMINISTER_ORGANISATION)
                && !caller.can(Ability.ADMINISTER_APPLICATION)
                && !caller.can(Ability.HANDLE_TICKETS)) {
            throw new NotAllowed();
        }
    }
}
