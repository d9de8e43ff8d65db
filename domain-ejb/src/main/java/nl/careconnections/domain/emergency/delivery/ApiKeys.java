package nl.careconnections.domain.emergency.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.Actor;
import nl.careconnections.domain.shared.Columns;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.FormSecret;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.Network;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.RandomToken;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.shared.Sql;
import nl.careconnections.domain.sla.WorkingCalendar;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keys of care systems: made and ended by application administrators, for one organisation and one thing each, with an end
 * (assurance S21). The database keeps a hash, so that nobody who reads it can use one.
 */
@ApplicationScoped
@Transactional
public class ApiKeys {

    /** Longest that a key can be used, in days. */
    public static final int LONGEST_DAYS = 730;

    private static final int LONGEST_NAME = 100;
    private static final int BEGINNING = 8;
    private static final String PREFIX = "cc_";
    private static final Duration ANSWER_ON_ITS_WAY = Duration.ofMinutes(1);
    private static final String COLUMNS =
            "id, organisation_id, name, scope, beginning, networks, created_at, expires_at, revoked_at, last_used_at";

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    AccessLog accessLog;

    @Inject
    @ConfigProperty(name = "SECRET_KEY")
    Optional<String> secretKey;

    /** The keys of an organisation, newest first, ended ones too. */
    public List<ApiKey> list(Caller caller, long organisationId) {
        caller.require(Ability.ADMINISTER_APPLICATION);
        return rows("where organisation_id = ?1 order by id desc", organisationId);
    }

    /**
     * Makes a key. The same form sent twice makes one, and is answered with the same secret while the first answer may still be on
     * its way; after that the secret is never shown again.
     *
     * @throws Conflict {@code emergency.key.made} for a form that made its key before
     * @throws NotFound when there is no such organisation
     * @throws InvalidInput {@code keyName}, {@code scope}, {@code until} with key {@code emergency.key.until} (argument: the
     *     longest in days), {@code networks} with key {@code emergency.key.networks} (argument: the one that is none)
     */
    public IssuedKey issue(Caller caller, long organisationId, NewApiKey wanted) {
        caller.require(Ability.ADMINISTER_APPLICATION);
        Rules.all(
                () -> PlainText.requiredLine("keyName", wanted.name(), LONGEST_NAME),
                () -> requireScope(wanted.scope()),
                () -> requireUntil(wanted.until()),
                () -> wanted.networks().forEach(ApiKeys::requireNetwork));
        Sql.number(entityManager, "select id from organisation where id = ?1 for no key update", organisationId)
                .orElseThrow(NotFound::new);
        String secret =
                FormSecret.make(secretKey.orElse(""), "api keys", PREFIX, caller.accountId(), wanted.submissionKey());
        Optional<ApiKey> before = withSecret(secret);
        if (before.isPresent()) {
            return again(before.get(), secret);
        }
        long id = Sql.number(
                        entityManager,
                        """
                        insert into api_key (organisation_id, name, scope, beginning, hash, networks, created_at, created_by,
                                             expires_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) returning id""",
                        organisationId,
                        PlainText.line(wanted.name()),
                        wanted.scope().name(),
                        secret.substring(0, BEGINNING),
                        RandomToken.hash(secret),
                        String.join("\n", wanted.networks()),
                        clock.instant(),
                        caller.accountId(),
                        wanted.until()
                                .plusDays(1)
                                .atStartOfDay(WorkingCalendar.ZONE)
                                .toInstant())
                .orElseThrow();
        accessLog.done(caller.actor(), "apikey.issued", subject(id));
        return new IssuedKey(get(id), secret);
    }

    private IssuedKey again(ApiKey key, String secret) {
        if (clock.instant().isAfter(key.createdAt().plus(ANSWER_ON_ITS_WAY))) {
            throw new Conflict("emergency.key.made");
        }
        return new IssuedKey(key, secret);
    }

    /** Ends a key at once; ended already, nothing happens. */
    public void revoke(Caller caller, long organisationId, long id) {
        caller.require(Ability.ADMINISTER_APPLICATION);
        int known = Sql.run(
                entityManager,
                "update api_key set revoked_at = coalesce(revoked_at, ?1) where id = ?2 and organisation_id = ?3",
                clock.instant(),
                id,
                organisationId);
        if (known == 0) {
            throw new NotFound();
        }
        accessLog.done(caller.actor(), "apikey.revoked", subject(id));
    }

    /**
     * Who shows a key.
     *
     * @param secret as it stood behind {@code Bearer}; {@code null} where nothing did
     * @param address of the request, from the connection or a configured proxy
     * @throws KeyRefused when it may not be used here, now or for this
     */
    public Integrator recognise(String secret, KeyScope scope, String address) {
        ApiKey key = Optional.ofNullable(secret)
                .flatMap(this::withSecret)
                .filter(found -> found.isValidAt(clock.instant()))
                .orElseThrow(KeyRefused::unknown);
        Integrator integrator = new Integrator(key.id(), key.organisationId(), key.name(), address);
        if (!key.networks().isEmpty() && !isWithin(key.networks(), address)) {
            throw refused(integrator.actor(), key, "from another network", KeyRefused.elsewhere());
        }
        if (key.scope() != scope) {
            throw refused(integrator.actor(), key, "for " + scope, KeyRefused.otherScope());
        }
        noteUse(key);
        return integrator;
    }

    private static boolean isWithin(List<String> networks, String address) {
        return networks.stream().map(Network::parse).anyMatch(network -> network.contains(address));
    }

    private KeyRefused refused(Actor actor, ApiKey key, String reason, KeyRefused refusal) {
        accessLog.refused(actor, "apikey.used", subject(key.id()), reason);
        return refusal;
    }

    /** At most once a minute, so that a delivery of a ward writes one row and not hundreds. */
    private void noteUse(ApiKey key) {
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        if (key.lastUsedAt() == null || key.lastUsedAt().isBefore(minute)) {
            Sql.run(entityManager, "update api_key set last_used_at = ?1 where id = ?2", minute, key.id());
        }
    }

    private Optional<ApiKey> withSecret(String secret) {
        return rows("where hash = ?1", (Object) RandomToken.hash(secret)).stream()
                .findFirst();
    }

    private ApiKey get(long id) {
        return rows("where id = ?1", id).get(0);
    }

    private List<ApiKey> rows(String condition, Object parameter) {
        return Sql.rows(entityManager, "select " + COLUMNS + " from api_key " + condition, parameter).stream()
                .map(ApiKeys::key)
                .toList();
    }

    private static ApiKey key(Object[] row) {
        return new ApiKey(
                Columns.number(row[0]),
                Columns.number(row[1]),
                (String) row[2],
                KeyScope.valueOf((String) row[3]),
                (String) row[4],
                ((String) row[5]).lines().toList(),
                Columns.instant(row[6]),
                Columns.instant(row[7]),
                Columns.instant(row[8]),
                Columns.instant(row[9]));
    }

    private static void requireScope(KeyScope scope) {
        if (scope == null) {
            throw new InvalidInput("scope", "required");
        }
    }

    private void requireUntil(LocalDate until) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        if (until == null || until.isBefore(today) || until.isAfter(today.plusDays(LONGEST_DAYS))) {
            throw new InvalidInput("until", "emergency.key.until", LONGEST_DAYS);
        }
    }

    private static void requireNetwork(String network) {
        if (!Network.isOne(network)) {
            throw new InvalidInput("networks", "emergency.key.networks", network);
        }
    }

    private static String subject(long id) {
        return "apikey:" + id;
    }
}
