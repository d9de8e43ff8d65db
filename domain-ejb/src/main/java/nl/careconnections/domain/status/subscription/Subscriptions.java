package nl.careconnections.domain.status.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.notification.Mail;
import nl.careconnections.domain.notification.Outbox;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.RandomToken;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.shared.Sql;
import nl.careconnections.domain.status.Code;
import nl.careconnections.domain.status.PageSettings;
import nl.careconnections.domain.status.TooManyRequests;

/**
 * Asking for mails and confirming it. Whether an address is known is never looked at when somebody asks: each request is kept on
 * its own and counts once its mail was answered (assurance S3).
 */
@ApplicationScoped
@Transactional
public class Subscriptions {

    /** How long a link that confirms works, and how long an address that never did is kept. */
    static final Duration GOOD_FOR = Duration.ofDays(7);

    /** After so long without anything to hear of, who followed single incidents is forgotten. */
    private static final Duration AFTER_INCIDENTS = Duration.ofDays(30);

    private static final int MAILS_PER_REQUEST = 3;
    private static final String STILL_GOOD = " and (asked_at > ?2 or confirmed_at is not null)";

    @Inject
    EntityManager entityManager;

    @Inject
    Wishes wishes;

    @Inject
    Floods floods;

    @Inject
    Outbox outbox;

    @Inject
    PageSettings settings;

    @Inject
    Subscribers subscribers;

    @Inject
    Clock clock;

    /**
     * Asks an address whether it wants to be told.
     *
     * @param networkAddress of who asks
     * @return the id of the request
     * @throws TooManyRequests from this network address
     * @throws InvalidInput {@code mail} ({@code required}, {@code status.mail}), and as {@link Wishes#require}
     */
    public String ask(String typed, Wish wish, Language language, String networkAddress) {
        Rules.all(() -> Wishes.address(typed), () -> wishes.require(wish));
        String email = Wishes.address(typed);
        floods.requireCalm(networkAddress);
        String code = Code.make();
        String token = RandomToken.make();
        Sql.run(
                entityManager,
                """
                insert into status_subscription_request (code, email, language, everything, components, incidents, token_hash,
                                                         asked_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)""",
                code,
                email,
                language.name(),
                wish.everything(),
                Wishes.array(wish.components()),
                Wishes.array(wish.incidents()),
                RandomToken.hash(token),
                clock.instant());
        mail(code, email, language, token);
        return code;
    }

    /**
     * Mails the link anew; the one before stops working.
     *
     * @throws NotFound
     * @throws Conflict {@code status.confirmed} for one that was confirmed
     */
    public void resend(String code, String networkAddress) {
        floods.requireCalm(networkAddress);
        Object[] request = locked("code = ?1", code).orElseThrow(NotFound::new);
        if (request[5] != null) {
            throw new Conflict("status.confirmed");
        }
        if (Sql.number(request[4]) >= MAILS_PER_REQUEST) {
            throw new TooManyRequests(Duration.ofDays(1));
        }
        String token = RandomToken.make();
        Sql.run(
                entityManager,
                "update status_subscription_request set token_hash = ?1 where code = ?2",
                RandomToken.hash(token),
                code);
        mail(code, (String) request[2], Language.valueOf((String) request[3]), token);
    }

    private void mail(String code, String email, Language language, String token) {
        long mails = Sql.number(
                        entityManager,
                        "update status_subscription_request set mails = mails + 1 where code = ?1 returning mails",
                        code)
                .orElseThrow();
        if (floods.mayMail(email)) {
            outbox.mail(new Mail(
                    event(code, String.valueOf(mails)),
                    email,
                    language,
                    "status.confirm",
                    List.of(settings.product()),
                    settings.address().absolute(language, "/confirm/" + token),
                    null));
        }
    }

    private static String event(String code, String mail) {
        return "status:confirm:" + code + ":" + mail;
    }

    /** What a link would do, for the page that asks. */
    public Confirmation look(String token) {
        return Sql.rows(
                        entityManager,
                        "select confirmed_at is not null, id from status_subscription_request where token_hash = ?1"
                                + STILL_GOOD,
                        RandomToken.hash(token),
                        oldest())
                .stream()
                .findFirst()
                .map(row -> (Boolean) row[0] ? Confirmation.DONE_BEFORE : Confirmation.OPEN)
                .orElse(Confirmation.GONE);
    }

    /** Makes true what was asked; a second time it only says so. */
    public Confirmation confirm(String token) {
        Optional<Object[]> found = locked("token_hash = ?1", RandomToken.hash(token));
        if (found.isEmpty()) {
            return Confirmation.GONE;
        }
        Object[] request = found.get();
        if (request[5] != null) {
            return Confirmation.DONE_BEFORE;
        }
        long subscriber = Sql.number(entityManager, """
                        insert into status_subscriber as s (code, email, language, everything, components, incidents, confirmed_at,
                                                            hour_began_at)
                        select ?1, email, language, everything, components, incidents, ?2, ?2
                        from status_subscription_request where id = ?3
                        on conflict (email) do update
                        set language = excluded.language,
                            everything = s.everything or excluded.everything,
                            components = case when s.everything or excluded.everything then '{}'
                                else array(select distinct unnest(s.components || excluded.components)) end,
                            incidents = case when s.everything or excluded.everything then '{}'
                                else array(select distinct unnest(s.incidents || excluded.incidents)) end,
                            quarantined_at = null, refusal = ''
                        returning id""", Code.make(), clock.instant(), request[0])
                .orElseThrow();
        Sql.run(
                entityManager,
                "update status_subscription_request set confirmed_at = ?1, subscriber_id = ?2 where id = ?3",
                clock.instant(),
                subscriber,
                request[0]);
        return Confirmation.DONE;
    }

    /**
     * Ends what was asked under this id, and all else of that subscriber.
     *
     * @throws NotFound
     * @throws Unconfirmed
     */
    public void end(String code, String networkAddress) {
        floods.requireCalm(networkAddress);
        Object[] request = locked("code = ?1", code).orElseThrow(NotFound::new);
        if (request[5] == null) {
            throw new Unconfirmed();
        }
        subscribers.erase(Sql.number(request[6]));
    }

    /** Of requests that nobody confirmed nothing stays after seven days, nor of who has nothing left to hear of. */
    public void forgetOld() {
        Sql.rows(
                        entityManager,
                        "select code, id from status_subscription_request where confirmed_at is null and asked_at <= ?1 for update",
                        oldest())
                .forEach(row -> forget((String) row[0]));
        Sql.rows(entityManager, """
                        select s.id, s.code from status_subscriber s
                        where not s.everything and s.components = '{}' and s.confirmed_at < ?1
                          and not exists (select 1 from status_incident i where i.code = any(s.incidents)
                                          and (i.resolved_at is null or i.resolved_at > ?1))
                        for update of s""", clock.instant().minus(AFTER_INCIDENTS))
                .forEach(row -> subscribers.erase(Sql.number(row[0])));
        floods.forgetOld();
    }

    private void forget(String code) {
        outbox.forgetEvents(event(code, ""));
        Sql.run(entityManager, "delete from status_subscription_request where code = ?1", code);
    }

    /** @throws NotFound for what was confirmed, or never asked */
    void withdraw(String code) {
        locked("confirmed_at is null and code = ?1", code).orElseThrow(NotFound::new);
        forget(code);
    }

    /** Mails that asked the subscriber to confirm name the address too. */
    void forgetMails(long subscriberId) {
        Sql.rows(
                        entityManager,
                        "select code, id from status_subscription_request where subscriber_id = ?1",
                        subscriberId)
                .forEach(row -> forget((String) row[0]));
    }

    /** Id, code, address, language, mails, when confirmed, subscriber; those too old are not there. */
    private Optional<Object[]> locked(String which, Object value) {
        return Sql.row(
                entityManager,
                "select id, code, email, language, mails, confirmed_at, subscriber_id from status_subscription_request where "
                        + which + STILL_GOOD + " for update",
                value,
                oldest());
    }

    private Instant oldest() {
        return clock.instant().minus(GOOD_FOR);
    }
}
