package nl.careconnections.domain.status.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.notification.Mail;
import nl.careconnections.domain.notification.Outbox;
import nl.careconnections.domain.shared.Columns;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.RandomToken;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.shared.Sql;
import nl.careconnections.domain.status.Author;
import nl.careconnections.domain.status.Code;
import nl.careconnections.domain.status.PageSettings;
import nl.careconnections.domain.status.TooManyRequests;

/** Programs that are told what the status page tells, as their owners set them up by themselves. */
@ApplicationScoped
@Transactional
public class Webhooks {

    private static final int LOGGED = 50;
    private static final Duration LOG_KEPT = Duration.ofDays(30);
    private static final int TESTS_PER_HOUR = 20;
    private static final String SECRET_PREFIX = "whsec_";
    private static final String COLUMNS =
            "code, endpoint, email, language, everything, components, incidents, confirmed_at, failures, quarantined_at";

    @Inject
    EntityManager entityManager;

    @Inject
    Wishes wishes;

    @Inject
    Targets targets;

    @Inject
    Floods floods;

    @Inject
    StatusLinks links;

    @Inject
    WebhookSecrets secrets;

    @Inject
    WebhookNews news;

    @Inject
    Outbox outbox;

    @Inject
    PageSettings settings;

    @Inject
    AccessLog accessLog;

    @Inject
    Clock clock;

    /**
     * Asks the owner's address whether it is right; nothing is sent to the endpoint before it was confirmed.
     *
     * @return the id of the webhook
     * @throws TooManyRequests from this network address
     * @throws InvalidInput {@code endpoint} as {@link Targets#checked}, {@code mail} and {@code component} as {@link
     *     Subscriptions#ask}
     */
    public String ask(String endpoint, String mail, Wish wish, Language language, String networkAddress) {
        Rules.all(() -> targets.checked(endpoint), () -> Wishes.address(mail), () -> wishes.require(wish));
        floods.requireCalm(networkAddress);
        String email = Wishes.address(mail);
        String target = targets.checked(endpoint).toString();
        String code = Code.make();
        String token = RandomToken.make();
        Sql.run(
                entityManager,
                """
                insert into status_webhook (code, endpoint, email, language, everything, components, incidents, token_hash,
                                            asked_at, due_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?9)""",
                code,
                target,
                email,
                language.name(),
                wish.everything(),
                Wishes.array(wish.components()),
                Wishes.array(wish.incidents()),
                RandomToken.hash(token),
                clock.instant());
        askOwner(code, email, language, target, token);
        return code;
    }

    private void askOwner(String code, String email, Language language, String endpoint, String token) {
        if (floods.mayMail(email)) {
            mail(
                    code,
                    "asked:" + clock.instant().toEpochMilli(),
                    email,
                    language,
                    "status.webhookConfirm",
                    endpoint,
                    "/webhooks/confirm/" + token);
        }
    }

    /**
     * Asks the owner anew; the link before stops working.
     *
     * @throws NotFound
     * @throws Conflict {@code status.confirmed} for one that was confirmed
     */
    public void resend(String code, String networkAddress) {
        floods.requireCalm(networkAddress);
        Webhook webhook = locked(code);
        if (webhook.confirmedAt() != null) {
            throw new Conflict("status.confirmed");
        }
        String token = RandomToken.make();
        Sql.run(
                entityManager,
                "update status_webhook set token_hash = ?1 where code = ?2",
                RandomToken.hash(token),
                code);
        askOwner(code, webhook.email(), webhook.language(), webhook.endpoint(), token);
    }

    private void mail(
            String code, String event, String to, Language language, String template, String endpoint, String path) {
        outbox.mail(new Mail(
                event(code, event),
                to,
                language,
                template,
                List.of(Targets.host(endpoint)),
                settings.address().absolute(language, path),
                null));
    }

    private static String event(String code, String event) {
        return "status:webhook:" + code + ":" + event;
    }

    /** What a link would do, for the page that asks. */
    public Confirmation look(String token) {
        return withToken(token, "")
                .map(webhook -> webhook.confirmedAt() == null ? Confirmation.OPEN : Confirmation.DONE_BEFORE)
                .orElse(Confirmation.GONE);
    }

    /** Begins it; the secret is shown this once, and the owner gets the link of the webhook's page by mail. */
    public NewSecret confirm(String token) {
        Optional<Webhook> found = withToken(token, " for update");
        if (found.isEmpty()) {
            return new NewSecret(Confirmation.GONE, null, null);
        }
        Webhook webhook = found.get();
        if (webhook.confirmedAt() != null) {
            return new NewSecret(Confirmation.DONE_BEFORE, null, null);
        }
        NewSecret made = fresh(webhook);
        Sql.run(
                entityManager,
                "update status_webhook set confirmed_at = ?1 where code = ?2",
                clock.instant(),
                webhook.code());
        mail(
                webhook.code(),
                "begun",
                webhook.email(),
                webhook.language(),
                "status.webhookBegun",
                webhook.endpoint(),
                "/webhooks/" + links.token(webhook.code()));
        return made;
    }

    private NewSecret fresh(Webhook webhook) {
        String secret = SECRET_PREFIX + RandomToken.make();
        Sql.run(
                entityManager,
                "update status_webhook set secret = ?1 where code = ?2",
                secrets.close(webhook.code(), secret),
                webhook.code());
        return new NewSecret(Confirmation.DONE, links.token(webhook.code()), secret);
    }

    private Optional<Webhook> withToken(String token, String locked) {
        return rows(
                        "where token_hash = ?1 and (asked_at > ?2 or confirmed_at is not null)" + locked,
                        RandomToken.hash(token),
                        clock.instant().minus(Subscriptions.GOOD_FOR))
                .stream()
                .findFirst();
    }

    /** Whose page a link is; empty for one that is gone or never was. */
    public Optional<Webhook> find(String token) {
        return links.codeOf(token)
                .flatMap(code -> rows("where code = ?1 and confirmed_at is not null", code).stream()
                        .findFirst());
    }

    private Webhook get(String token) {
        return find(token).orElseThrow(NotFound::new);
    }

    /** The last fifty, newest first. */
    public List<WebhookDelivery> deliveries(String token) {
        return deliveriesOf(get(token).code());
    }

    /**
     * The same for staff.
     *
     * @throws NotFound
     */
    public List<WebhookDelivery> deliveries(Author author, String code) {
        author.requireKeeping();
        return deliveriesOf(one(code).code());
    }

    private List<WebhookDelivery> deliveriesOf(String code) {
        return Sql.rows(entityManager, """
                        select d.code, split_part(e.key, ':', 1), d.created_at, d.state, d.attempts, d.tried_at, d.answer
                        from status_webhook_delivery d join status_webhook_event e on e.id = d.event_id
                        join status_webhook w on w.id = d.webhook_id where w.code = ?1 order by d.id desc limit ?2""", code, LOGGED).stream()
                .map(row -> new WebhookDelivery(
                        (String) row[0],
                        (String) row[1],
                        Columns.instant(row[2]),
                        WebhookDelivery.State.valueOf((String) row[3]),
                        ((Number) row[4]).intValue(),
                        Columns.instant(row[5]),
                        (String) row[6]))
                .toList();
    }

    /** @throws InvalidInput {@code component} */
    public void change(String token, Wish wish) {
        Webhook webhook = get(token);
        wishes.require(wish);
        Sql.run(
                entityManager,
                "update status_webhook set everything = ?1, components = ?2, incidents = '{}' where code = ?3",
                wish.everything(),
                Wishes.array(wish.components()),
                webhook.code());
    }

    /**
     * Sends something to try it with.
     *
     * @throws TooManyRequests for the 21st within an hour
     */
    public void test(String token) {
        Webhook webhook = get(token);
        floods.require("webhook test " + webhook.code(), TESTS_PER_HOUR);
        news.test(Sql.number(entityManager, "select id from status_webhook where code = ?1", webhook.code())
                .orElseThrow());
    }

    /** From now on messages are signed with another secret, which is shown this once. */
    public NewSecret rotate(String token) {
        return fresh(get(token));
    }

    /** Goes on after a quarantine, with what happens from now on; pauses between attempts stay as they are. */
    public void resume(String token) {
        Webhook webhook = get(token);
        if (webhook.quarantinedAt() != null) {
            goOn(webhook);
        }
    }

    /**
     * The same for somebody, by staff; one that is not in quarantine stays as it is.
     *
     * @throws NotFound
     */
    public void resume(Author author, String code) {
        author.requireKeeping();
        Webhook webhook = locked(code);
        if (webhook.quarantinedAt() != null) {
            goOn(webhook);
            accessLog.done(author.actor(), "status.webhookResumed", subject(code));
        }
    }

    private void goOn(Webhook webhook) {
        Sql.run(
                entityManager,
                "update status_webhook set quarantined_at = null, failures = 0, due_at = ?1 where code = ?2",
                clock.instant(),
                webhook.code());
    }

    /** Ends it and forgets all of it; one that is gone already is fine. */
    public void remove(String token) {
        find(token).ifPresent(this::erase);
    }

    /**
     * Ends what was asked under this id.
     *
     * @throws NotFound
     * @throws Unconfirmed
     */
    public void end(String code, String networkAddress) {
        floods.requireCalm(networkAddress);
        Webhook webhook = one(code);
        if (webhook.confirmedAt() == null) {
            throw new Unconfirmed();
        }
        erase(webhook);
    }

    private void erase(Webhook webhook) {
        outbox.forgetEvents(event(webhook.code(), ""));
        Sql.run(entityManager, "delete from status_webhook where code = ?1", webhook.code());
    }

    /**
     * By their owners' addresses, also those that did not confirm yet.
     *
     * @param search part of the owner's address or of the endpoint; empty for all
     * @param page from 0
     */
    public WebhookList list(Author author, String search, int page, int size) {
        author.requireKeeping();
        String part = "%" + Wishes.escaped(PlainText.line(search).toLowerCase(Locale.ROOT)) + "%";
        String which = "where email like ?1 or lower(endpoint) like ?1";
        List<WebhookRow> rows =
                rows(which + " order by email, endpoint, id limit ?2 offset ?3", part, size, (long) page * size)
                        .stream()
                        .map(this::row)
                        .toList();
        long total = Sql.number(entityManager, "select count(*) from status_webhook " + which, part)
                .orElseThrow();
        accessLog.done(author.actor(), "status.webhooksViewed", "status-webhooks");
        return new WebhookList(rows, total);
    }

    /** @throws NotFound */
    public WebhookRow get(Author author, String code) {
        author.requireKeeping();
        WebhookRow row = row(one(code));
        accessLog.done(author.actor(), "status.webhookViewed", subject(code));
        return row;
    }

    private WebhookRow row(Webhook webhook) {
        return Sql.row(entityManager, """
                        select d.tried_at, d.answer from status_webhook_delivery d
                        join status_webhook w on w.id = d.webhook_id
                        where w.code = ?1 and d.tried_at is not null order by d.tried_at desc, d.id desc limit 1""", webhook.code())
                .map(last -> WebhookRow.of(webhook, Columns.instant(last[0]), (String) last[1]))
                .orElseGet(() -> WebhookRow.of(webhook, null, ""));
    }

    private Webhook one(String code) {
        return rows("where code = ?1", code).stream().findFirst().orElseThrow(NotFound::new);
    }

    private Webhook locked(String code) {
        return rows("where code = ?1 for update", code).stream().findFirst().orElseThrow(NotFound::new);
    }

    private static String subject(String code) {
        return "status-webhook:" + code;
    }

    /**
     * Ends somebody's webhook for them.
     *
     * @throws NotFound
     */
    public void remove(Author author, String code) {
        author.requireKeeping();
        erase(locked(code));
        accessLog.done(author.actor(), "status.webhookRemoved", subject(code));
    }

    /** Forgets those that nobody confirmed, and what was delivered long ago. */
    public void forgetOld() {
        rows(
                        "where confirmed_at is null and asked_at <= ?1 for update",
                        clock.instant().minus(Subscriptions.GOOD_FOR))
                .forEach(this::erase);
        Sql.run(
                entityManager,
                "delete from status_webhook_delivery where state <> 'WAITING' and created_at < ?1",
                clock.instant().minus(LOG_KEPT));
        Sql.run(entityManager, """
                delete from status_webhook_event e
                where created_at < ?1 and not exists (select 1 from status_webhook_delivery d where d.event_id = e.id)""", clock.instant().minus(LOG_KEPT));
    }

    private List<Webhook> rows(String which, Object... values) {
        return Sql.rows(entityManager, "select " + COLUMNS + " from status_webhook " + which, values).stream()
                .map(row -> new Webhook(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        Language.valueOf((String) row[3]),
                        new Wish((Boolean) row[4], Sql.strings(row[5]), Sql.strings(row[6])),
                        Columns.instant(row[7]),
                        ((Number) row[8]).intValue(),
                        Columns.instant(row[9])))
                .toList();
    }
}
