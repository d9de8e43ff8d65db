package nl.careconnections.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import nl.careconnections.domain.audit.Actor;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.Sql;
import nl.careconnections.domain.testing.TestClock;
import nl.careconnections.domain.testing.TestPeople;

/** People at the front door, made through it: invited, with a password, with a second factor. */
@ApplicationScoped
@Transactional
class LoginFixture {

    static final String PASSWORD = "klaproos zwemt onder mistlicht";
    static final Visitor HOME = new Visitor("192.0.2.20", "Thuisbrowser", "");
    static final Visitor STRANGER = new Visitor("198.51.100.7", "Vreemde browser", "");

    @Inject
    EntityManager entityManager;

    @Inject
    TestClock clock;

    @Inject
    TestPeople testPeople;

    @Inject
    Invitations invitations;

    @Inject
    SecretBox box;

    /** The token in the mail to a new contact person of a new organisation. */
    public String inviteContact(String email) {
        return invite(testPeople.organisation("Organisatie van " + email), email, Role.CONTACT);
    }

    public String inviteStaff(String email) {
        return invite(null, email, Role.SUPPORT);
    }

    private String invite(Long organisation, String email, Role role) {
        Account account = new Account(organisation, clock.now(), null);
        account.reachAt(email);
        account.describe("Test Persoon", "", "", "", Language.NL);
        account.give(Set.of(role));
        entityManager.persist(account);
        entityManager.flush();
        invitations.send(account.id(), Actor.SYSTEM);
        return tokenMailedTo(email);
    }

    /** From the newest link that waits to be mailed. */
    public String tokenMailedTo(String email) {
        String path = (String) Sql.row(
                        entityManager,
                        "select path, id from outbox where recipient = ?1 and path like '%token=%' order by id desc limit 1",
                        email)
                .orElseThrow()[0];
        return path.substring(path.indexOf("token=") + 6);
    }

    /** From the newest mail with a code. */
    public String codeMailedTo(String email) {
        return (String) Sql.row(entityManager, """
                        select arguments[2], id from outbox
                        where recipient = ?1 and template in ('account.code', 'account.unblockCode') order by id desc limit 1""", email).orElseThrow()[0];
    }

    /** Templates of what was mailed to somebody, oldest first. */
    public List<String> mailsTo(String email) {
        return Sql.rows(entityManager, "select template, id from outbox where recipient = ?1 order by id", email)
                .stream()
                .map(row -> (String) row[0])
                .toList();
    }

    public long outboxRows() {
        return Sql.number(entityManager, "select count(*) from outbox").orElseThrow();
    }

    public String logOf(long accountId) {
        return String.join(
                " ",
                Sql.rows(
                                entityManager,
                                "select action || ':' || outcome, position from audit_entry where subject = ?1 order by position",
                                "account:" + accountId)
                        .stream()
                        .map(row -> (String) row[0])
                        .toList());
    }

    public long accountOf(String email) {
        return Sql.number(entityManager, "select id from account where email = ?1", email)
                .orElseThrow();
    }

    /** What the app of somebody shows now. */
    public String appCode(String email) {
        long account = accountOf(email);
        Object[] row = Sql.row(
                        entityManager,
                        "select coalesce(totp_secret, totp_pending), account_id from credential where account_id = ?1",
                        account)
                .orElseThrow();
        return Totp.code(box.open((byte[]) row[0], "account:" + account), Totp.step(clock.now()));
    }

    public void execute(String sql, Object... values) {
        Sql.run(entityManager, sql, values);
    }

    public String text(String sql, Object... values) {
        return String.valueOf(Sql.row(entityManager, sql, values).orElseThrow()[0]);
    }
}
