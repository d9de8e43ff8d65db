package nl.careconnections.domain.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.Columns;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.FormSecret;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.RandomToken;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.shared.Sql;
import nl.careconnections.domain.sla.WorkingCalendar;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keys with which programs write on the status page: made and ended by publishers, with an end (assurance S21). The database keeps
 * a hash, so that nobody who reads it can use one.
 */
@ApplicationScoped
@Transactional
public class AutomationKeys {

    /** Longest that a key can be used, in days. */
    public static final int LONGEST_DAYS = 730;

    /** So many can be in use at a time. */
    public static final int MOST = 20;

    public static final int MAXIMUM_NAME = 60;

    /** How often a key may be used within a minute. */
    public static final int PER_MINUTE = 60;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int BEGINNING = 8;
    private static final String PREFIX = "st_";
    private static final Pattern POSSIBLE = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
    private static final Duration ANSWER_ON_ITS_WAY = Duration.ofMinutes(1);
    private static final String COLUMNS =
            "id, name, scope, beginning, created_at, expires_at, revoked_at, last_used_at";

    /** Of two keys made at once, the second waits with counting until the first is made. */
    private static final String ONE_AT_A_TIME = "select 1 from pg_advisory_xact_lock(hashtext('status.key'))";

    @Inject
    EntityManager entityManager;

    @Inject
    AccessLog accessLog;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "SECRET_KEY")
    Optional<String> secretKey;

    /** Newest first, ended ones too. */
    public List<AutomationKey> list(Author author) {
        author.requireKeeping();
        return rows("order by id desc");
    }

    /**
     * Makes a key. The same form sent twice makes one, and is answered with the same secret while the first answer may still be on
     * its way; after that the secret is never shown again.
     *
     * @throws Conflict {@code status.key.made} for a form that made its key before; {@code status.key.tooMany} (argument: how many)
     * @throws InvalidInput {@code keyName}; {@code scope}; {@code until} with key {@code status.key.until} (argument: the longest in
     *     days)
     */
    public IssuedAutomationKey issue(Author author, NewAutomationKey wanted) {
        author.requireKeeping();
        Rules.all(
                () -> PlainText.requiredLine("keyName", wanted.name(), MAXIMUM_NAME),
                () -> requireScope(wanted.scope()),
                () -> requireUntil(wanted.until()));
        Sql.number(entityManager, ONE_AT_A_TIME);
        String secret = FormSecret.make(
                secretKey.orElse(""), "status keys", PREFIX, author.accountId(), wanted.submissionKey());
        Optional<AutomationKey> before = withSecret(secret);
        if (before.isPresent()) {
            return again(before.get(), secret);
        }
        requireRoom();
        long id = insert(author, wanted, secret);
        accessLog.done(author.actor(), "status.keyIssued", subject(id));
        return new IssuedAutomationKey(get(id), secret);
    }

    private long insert(Author author, NewAutomationKey wanted, String secret) {
        return Sql.number(
                        entityManager,
                        """
                        insert into status_key (name, scope, beginning, hash, created_at, created_by, expires_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7) returning id""",
                        PlainText.line(wanted.name()),
                        wanted.scope().name(),
                        secret.substring(0, BEGINNING),
                        RandomToken.hash(secret),
                        clock.instant(),
                        author.accountId(),
                        wanted.until()
                                .plusDays(1)
                                .atStartOfDay(WorkingCalendar.ZONE)
                                .toInstant())
                .orElseThrow();
    }

    private IssuedAutomationKey again(AutomationKey key, String secret) {
        if (clock.instant().isAfter(key.createdAt().plus(ANSWER_ON_ITS_WAY))) {
            throw new Conflict("status.key.made");
        }
        return new IssuedAutomationKey(key, secret);
    }

    private void requireRoom() {
        long usable = Sql.number(
                        entityManager,
                        "select count(*) from status_key where revoked_at is null and expires_at > ?1",
                        clock.instant())
                .orElseThrow();
        if (usable >= MOST) {
            throw new Conflict("status.key.tooMany", MOST);
        }
    }

    /**
     * Ends a key at once; ended already, nothing happens.
     *
     * @throws NotFound
     */
    public void revoke(Author author, long id) {
        author.requireKeeping();
        int known = Sql.run(
                entityManager,
                "update status_key set revoked_at = coalesce(revoked_at, ?1) where id = ?2",
                clock.instant(),
                id);
        if (known == 0) {
            throw new NotFound();
        }
        accessLog.done(author.actor(), "status.keyRevoked", subject(id));
    }

    /**
     * Who shows a key; each time counts.
     *
     * @param secret as it stood in the header; {@code null} where nothing did
     * @param networkAddress of the request, from the connection or a configured proxy
     * @throws AutomationRefused for none, an unknown or an ended one
     * @throws TooManyRequests for the 61st within a minute
     */
    public Author recognise(String secret, String networkAddress) {
        AutomationKey key = Optional.ofNullable(secret)
                .filter(shown -> POSSIBLE.matcher(shown).matches())
                .flatMap(this::withSecret)
                .filter(found -> found.isValidAt(clock.instant()))
                .orElseThrow(AutomationRefused::unknown);
        requireCalm(key);
        return Author.of(key, networkAddress);
    }

    /** The count of a refused call is rolled back with it, so that who goes on asking gets in again after the minute. */
    private void requireCalm(AutomationKey key) {
        Instant now = clock.instant();
        Object[] counted =
                Sql.row(entityManager, """
                        update status_key
                        set calls_in_minute = case when minute_began_at > ?1 then calls_in_minute + 1 else 1 end,
                            minute_began_at = case when minute_began_at > ?1 then minute_began_at else ?2 end,
                            last_used_at = ?2
                        where id = ?3 returning calls_in_minute, minute_began_at""", now.minus(MINUTE), now, key.id()).orElseThrow();
        if (Sql.number(counted[0]) > PER_MINUTE) {
            Duration left = Duration.between(now, Columns.instant(counted[1]).plus(MINUTE));
            throw new TooManyRequests(left.plusSeconds(1));
        }
    }

    /** Of a program; empty for an origin of another kind. */
    Optional<String> nameOf(String origin) {
        return Author.keyOf(origin).map(this::get).map(AutomationKey::name);
    }

    private Optional<AutomationKey> withSecret(String secret) {
        return rows("where hash = ?1", (Object) RandomToken.hash(secret)).stream()
                .findFirst();
    }

    private AutomationKey get(long id) {
        return rows("where id = ?1", id).get(0);
    }

    private List<AutomationKey> rows(String condition, Object... parameters) {
        return Sql.rows(entityManager, "select " + COLUMNS + " from status_key " + condition, parameters).stream()
                .map(row -> new AutomationKey(
                        Sql.number(row[0]),
                        (String) row[1],
                        AutomationScope.valueOf((String) row[2]),
                        (String) row[3],
                        Columns.instant(row[4]),
                        Columns.instant(row[5]),
                        Columns.instant(row[6]),
                        Columns.instant(row[7])))
                .toList();
    }

    private static void requireScope(AutomationScope scope) {
        if (scope == null) {
            throw new InvalidInput("scope", "required");
        }
    }

    private void requireUntil(LocalDate until) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        if (until == null || until.isBefore(today) || until.isAfter(today.plusDays(LONGEST_DAYS))) {
            throw new InvalidInput("until", "status.key.until", LONGEST_DAYS);
        }
    }

    private static String subject(long id) {
        return "status-key:" + id;
    }
}
