package nl.careconnections.domain.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Callers;
import nl.careconnections.domain.account.Role;
import nl.careconnections.domain.account.Topic;

/** People for tests, already logged in; each call makes a new one, with an e-mail address of its own. */
@ApplicationScoped
@Transactional
public class TestPeople {

    public static final String ADDRESS = "192.0.2.10";

    @Inject
    EntityManager entityManager;

    @Inject
    Callers callers;

    @Inject
    TestClock clock;

    public long organisation(String name) {
        return id(
                "insert into organisation (name, city, created_at) values (?1, 'Utrecht', ?2) returning id",
                name,
                now());
    }

    /** A contact person with the topic of support questions. */
    public Caller contact(long organisationId, String name) {
        return person(organisationId, name, Role.CONTACT);
    }

    public Caller administrator(long organisationId, String name) {
        return person(organisationId, name, Role.ORGANISATION_ADMINISTRATOR);
    }

    public Caller support(String name) {
        return person(null, name, Role.SUPPORT);
    }

    public Caller applicationAdministrator(String name) {
        return person(null, name, Role.APPLICATION_ADMINISTRATOR);
    }

    public Caller productOwner(String name) {
        return person(null, name, Role.PRODUCT_OWNER);
    }

    public Caller consultant(String name) {
        return person(null, name, Role.CONSULTANT);
    }

    public Caller publisher(String name) {
        return person(null, name, Role.PUBLISHER);
    }

    public Caller finance(String name) {
        return person(null, name, Role.FINANCE);
    }

    public Caller director(String name) {
        return person(null, name, Role.DIRECTOR);
    }

    /** The same person with one role more. */
    public Caller also(Caller person, Role role) {
        run("insert into account_role (account_id, role) values (?1, ?2)", person.accountId(), role.name());
        return again(person);
    }

    /** The same person, who reads English. */
    public Caller readsEnglish(Caller person) {
        run("update account set language = 'EN' where id = ?1", person.accountId());
        return again(person);
    }

    /** Gives somebody a number for text messages. */
    public void carries(Caller person, String mobile) {
        run("update account set mobile = ?1 where id = ?2", mobile, person.accountId());
    }

    /** The same person with just these topics given. */
    public Caller given(Caller person, Topic... topics) {
        run("delete from account_topic where account_id = ?1", person.accountId());
        for (Topic topic : topics) {
            run("insert into account_topic (account_id, topic) values (?1, ?2)", person.accountId(), topic.key());
        }
        return again(person);
    }

    /** The same person as the domain sees them now, after something changed about them. */
    public Caller again(Caller person) {
        return logIn(person.accountId());
    }

    private Caller person(Long organisationId, String name, Role role) {
        long account = id("""
                insert into account (organisation_id, name, email, phone, language, state, created_at, activated_at)
                values (nullif(?1, 0), ?2, ?3, '030 123 45 67', 'NL', 'ACTIVE', ?4, ?4) returning id""", organisationId == null ? 0L : organisationId, name, email(name), now());
        run("insert into account_role (account_id, role) values (?1, ?2)", account, role.name());
        if (organisationId != null) {
            run("insert into account_topic (account_id, topic) values (?1, ?2)", account, Topic.SUPPORT_QUESTION.key());
        }
        return logIn(account);
    }

    private Caller logIn(long account) {
        String token = UUID.randomUUID().toString();
        run("""
                insert into login_session (token_hash, account_id, started_at, last_seen_at, address, browser)
                values (?1, ?2, ?3, ?3, ?4, 'test')""", sha256(token), account, now(), ADDRESS);
        return callers.find(token, ADDRESS).orElseThrow();
    }

    private static String email(String name) {
        String local = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", ".");
        return local + "." + UUID.randomUUID().toString().substring(0, 8) + "@zorg.example";
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }

    private long id(String sql, Object... values) {
        return ((Number) query(sql, values).getSingleResult()).longValue();
    }

    private void run(String sql, Object... values) {
        query(sql, values).executeUpdate();
    }

    private Query query(String sql, Object... values) {
        Query query = entityManager.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
