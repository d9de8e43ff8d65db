package nl.careconnections.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Log-ins for invented people, who have no mailbox to be invited by. Works with demo data only (assurance S24). */
@ApplicationScoped
@Transactional
public class DemoAccounts {

    private static final Visitor DEMO = new Visitor("127.0.0.1", "demo", "");

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Passwords passwords;

    @Inject
    PasswordRules rules;

    @Inject
    PasswordRecords records;

    @Inject
    SecondFactorRecords factors;

    @Inject
    AccountLinks links;

    @Inject
    Sessions sessions;

    @Inject
    Callers callers;

    @Inject
    @ConfigProperty(name = "DEMO", defaultValue = "false")
    boolean demo;

    /** The first account of all, which invites the others. */
    public long firstAdministrator(String name, String email) {
        requireDemo();
        Account account = new Account(null, clock.instant(), null);
        account.reachAt(email);
        account.describe(name, "", "", "", Language.NL);
        account.give(Set.of(Role.APPLICATION_ADMINISTRATOR));
        entityManager.persist(account);
        entityManager.flush();
        return account.id();
    }

    /** The account that was invited at this address. */
    public long invitedAs(String email) {
        requireDemo();
        return Sql.number(entityManager, "select id from account where email = ?1 and state = 'INVITED'", email)
                .orElseThrow();
    }

    /**
     * Answers an invitation for somebody: a password and a second factor, an app for staff and codes by mail for others.
     *
     * @return the secret of the app in Base32, empty for who gets codes by mail
     */
    public String answerInvitation(long accountId, String password) {
        requireDemo();
        rules.check(password, records.context(accountId));
        links.end(accountId, AccountLinks.Purpose.INVITATION);
        records.keep(accountId, passwords.hash(password));
        Account account = entityManager.find(Account.class, accountId);
        account.activate(clock.instant());
        entityManager.flush();
        if (!account.isStaff()) {
            factors.useMailCodes(accountId);
            return "";
        }
        return factors.takeNewApp(accountId);
    }

    /** Somebody at work, as the services want to know it. */
    public Caller caller(long accountId) {
        requireDemo();
        return callers.find(sessions.start(accountId, DEMO), DEMO.address()).orElseThrow();
    }

    /** Everybody goes home. */
    public void endSessions(long accountId) {
        requireDemo();
        sessions.endAll(accountId);
    }

    private void requireDemo() {
        if (!demo) {
            throw new IllegalStateException("Log-ins without invitation are for demo data only");
        }
    }
}
