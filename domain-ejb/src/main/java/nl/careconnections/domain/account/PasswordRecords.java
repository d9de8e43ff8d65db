package nl.careconnections.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.Outcome;
import nl.careconnections.domain.shared.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** New passwords as the database sees them, each step one transaction. */
@ApplicationScoped
@Transactional
class PasswordRecords {

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    People people;

    @Inject
    AccountLinks links;

    @Inject
    LoginRecords logins;

    @Inject
    Sessions sessions;

    @Inject
    Devices devices;

    @Inject
    Blocks blocks;

    @Inject
    LoginTrail trail;

    @Inject
    AbilityChanges abilities;

    @Inject
    AccessLog log;

    @Inject
    @ConfigProperty(name = "SUPPLIER_NAME")
    String supplier;

    @Inject
    @ConfigProperty(name = "PRODUCT_NAME")
    String product;

    /** Who uses the link, to look at the password before the link is used up. */
    public Person holder(String token, AccountLinks.Purpose purpose) {
        return links.holder(token, purpose).map(people::get).orElseThrow(LinkExpired::new);
    }

    /** Words that say nothing secret about this person. */
    public List<String> context(long accountId) {
        Person person = people.get(accountId);
        Optional<Object[]> organisation = Sql.row(
                entityManager,
                "select o.name::text, o.city from organisation o join account a on a.organisation_id = o.id where a.id = ?1",
                accountId);
        return Stream.concat(
                        Stream.of(supplier, product, person.name(), person.email()),
                        organisation.stream().flatMap(row -> Stream.of((String) row[0], (String) row[1])))
                .toList();
    }

    public String hash(long accountId) {
        return (String) Sql.row(
                        entityManager,
                        "select password_hash, account_id from credential where account_id = ?1",
                        accountId)
                .orElseThrow(LoginRefused::new)[0];
    }

    /** The invited person chose a password, and goes on to the second factor. */
    public LoginAttempt accept(String token, String hash, String address) {
        long account = links.use(token, AccountLinks.Purpose.INVITATION);
        keep(account, hash);
        activate(account);
        Person holder = people.get(account);
        LoginAttempt attempt = logins.begin(holder);
        trail.done(holder, address, "invitation.accepted");
        return attempt;
    }

    private void activate(long accountId) {
        Account account = entityManager.find(Account.class, accountId);
        Set<Ability> before = AbilityChanges.of(account);
        account.activate(clock.instant());
        entityManager.flush();
        abilities.tell(account, before);
    }

    /** Who forgot the password chose a new one; whoever knew the old one is out, and a block is over. */
    public void reset(String token, String hash, String address) {
        long account = links.use(token, AccountLinks.Purpose.RESET);
        keep(account, hash);
        sessions.endAll(account);
        devices.forgetAll(account);
        Person holder = people.get(account);
        blocks.release(account, LoginTrail.actor(holder, address));
        tellChanged(holder);
        trail.done(holder, address, "password.reset");
    }

    /** The holder chose another one while logged in; other sessions end. */
    public void change(Caller caller, String hash, String sessionToken) {
        keep(caller.accountId(), hash);
        tellChanged(people.get(caller.accountId()));
        sessions.endOthers(caller, sessionToken);
        log.done(caller.actor(), "password.changed", LoginTrail.subject(caller.accountId()));
    }

    /** Somebody who is logged in does not know the password; the fifth time it is taken for somebody else at that desk. */
    public void countWrong(Caller caller) {
        if (blocks.countWrongPassword(caller.accountId(), caller.address())) {
            sessions.endAll(caller.accountId());
            devices.forgetAll(caller.accountId());
        }
        log.record(
                caller.actor(),
                "password.checked",
                LoginTrail.subject(caller.accountId()),
                Outcome.REFUSED,
                "wrong password");
    }

    /** Mails a link to choose a new password; to who never chose one, a new invitation. */
    public void mailReset(String email, String address) {
        Optional<Object[]> known = Sql.row(
                entityManager,
                "select id, state from account where email = ?1 and state <> 'REMOVED' order by state",
                email);
        if (known.isEmpty()) {
            trail.refusedStranger(address, "reset.requested");
            return;
        }
        Person holder = people.get((long) Sql.number(known.get()[0]));
        AccountLinks.Purpose purpose = holder.active() ? AccountLinks.Purpose.RESET : AccountLinks.Purpose.INVITATION;
        if (!links.madeJustNow(holder.accountId(), purpose)) {
            String path = links.make(holder.accountId(), purpose);
            String template = holder.active() ? "reset" : "invitation";
            List<String> arguments = holder.active() ? List.of(holder.name()) : List.of(holder.name(), supplier);
            trail.mail(holder, template, clock.instant().toString(), arguments, path);
        }
        trail.done(holder, address, "reset.requested");
    }

    private void tellChanged(Person holder) {
        trail.mail(
                holder,
                "passwordChanged",
                clock.instant().toString(),
                List.of(holder.name()),
                "/login/forgotten.xhtml");
    }

    void keep(long accountId, String hash) {
        Instant now = clock.instant();
        Sql.run(entityManager, """
                insert into credential (account_id, password_hash, password_set_at) values (?1, ?2, ?3)
                on conflict (account_id) do update
                set password_hash = ?2, password_set_at = ?3, wrong_passwords = 0""", accountId, hash, now);
        Sql.run(entityManager, "delete from login_attempt where account_id = ?1", accountId);
    }
}
