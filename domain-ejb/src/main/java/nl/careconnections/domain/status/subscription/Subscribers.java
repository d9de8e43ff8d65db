package nl.careconnections.domain.status.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.notification.Outbox;
import nl.careconnections.domain.notification.SubscriptionRefused;
import nl.careconnections.domain.shared.Columns;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Sql;
import nl.careconnections.domain.status.Author;

/** Who confirmed; each is known by the link that stands in every mail, and may change or end what comes. */
@ApplicationScoped
@Transactional
public class Subscribers {

    private static final String COLUMNS =
            "code, email, language, everything, components, incidents, confirmed_at, quarantined_at, refusal";

    /** Whose request is too old, is not there any more. */
    private static final String EVERYBODY = """
            select code, email, language, everything, components, incidents,
                   case when quarantined_at is null then 'ACTIVE' else 'QUARANTINED' end as state,
                   coalesce(quarantined_at, confirmed_at) as since, refusal
            from status_subscriber
            union all
            select code, email, language, everything, components, incidents, 'UNCONFIRMED', asked_at, ''
            from status_subscription_request where confirmed_at is null and asked_at > ?1""";

    @Inject
    EntityManager entityManager;

    @Inject
    StatusLinks links;

    @Inject
    Wishes wishes;

    @Inject
    Outbox outbox;

    @Inject
    Subscriptions subscriptions;

    @Inject
    AccessLog accessLog;

    @Inject
    Clock clock;

    /** Whose link it is; empty for who left, and for a link that was never ours. */
    public Optional<Subscriber> find(String token) {
        return links.codeOf(token)
                .flatMap(code -> rows("where code = ?1", code).stream().findFirst());
    }

    /**
     * Changes what comes and in which language. Incidents that are over meanwhile stay as they are.
     *
     * @throws NotFound
     * @throws InvalidInput as {@link Wishes#require}
     */
    public void change(String token, Wish wish, Language language) {
        Subscriber before = find(token).orElseThrow(NotFound::new);
        Wish kept = new Wish(
                wish.everything(),
                wish.components(),
                wish.incidents().stream()
                        .filter(before.wish().incidents()::contains)
                        .toList());
        wishes.requireStill(kept);
        Sql.run(
                entityManager,
                "update status_subscriber set everything = ?1, components = ?2, incidents = ?3, language = ?4 where code = ?5",
                kept.everything(),
                Wishes.array(kept.components()),
                Wishes.array(kept.incidents()),
                language.name(),
                before.code());
    }

    /** Ends it and forgets the address at once; whoever left already is told the same. */
    public void unsubscribe(String token) {
        links.codeOf(token).flatMap(this::idOf).ifPresent(this::erase);
    }

    private Optional<Long> idOf(String code) {
        return Sql.number(entityManager, "select id from status_subscriber where code = ?1", code);
    }

    void erase(long id) {
        Sql.row(entityManager, "select code, email from status_subscriber where id = ?1 for update", id)
                .ifPresent(row -> {
                    outbox.forgetSubscription((String) row[0]);
                    subscriptions.forgetMails(id);
                    Sql.run(entityManager, "delete from status_subscriber where id = ?1", id);
                });
    }

    /** No more mails to an address that is refused, until it is confirmed anew. */
    void quarantine(@Observes SubscriptionRefused refused) {
        Sql.run(
                entityManager,
                "update status_subscriber set quarantined_at = ?1, refusal = left(?2, 500) where code = ?3",
                clock.instant(),
                PlainText.line(refused.answer()),
                refused.subscription());
    }

    /**
     * Addresses with how they are subscribed, also those that did not confirm yet.
     *
     * @param search part of the address; empty for all
     * @param state {@code null} for all
     * @param page from 0
     */
    public SubscriberList list(Author author, String search, SubscriberRow.State state, int page, int size) {
        author.requireKeeping();
        String part = "%" + Wishes.escaped(PlainText.line(search).toLowerCase(Locale.ROOT)) + "%";
        String wanted = state == null ? "" : state.name();
        Instant oldest = clock.instant().minus(Subscriptions.GOOD_FOR);
        String which = " from (" + EVERYBODY + ") who where email like ?2 and (?3 = '' or state = ?3)";
        List<SubscriberRow> rows = Sql.rows(
                        entityManager,
                        "select code, email, language, everything, components, incidents, state, since, refusal" + which
                                + " order by email, code limit ?4 offset ?5",
                        oldest,
                        part,
                        wanted,
                        size,
                        (long) page * size)
                .stream()
                .map(Subscribers::row)
                .toList();
        long total = Sql.number(entityManager, "select count(*)" + which, oldest, part, wanted)
                .orElseThrow();
        accessLog.done(author.actor(), "status.subscribersViewed", "status-subscribers");
        return new SubscriberList(rows, total);
    }

    private static SubscriberRow row(Object[] row) {
        return new SubscriberRow(
                (String) row[0],
                (String) row[1],
                Language.valueOf((String) row[2]),
                new Wish((Boolean) row[3], Sql.strings(row[4]), Sql.strings(row[5])),
                SubscriberRow.State.valueOf((String) row[6]),
                Columns.instant(row[7]),
                (String) row[8]);
    }

    /** How many there are of each; without addresses. */
    public Map<SubscriberRow.State, Long> count(Author author) {
        author.requireKeeping();
        Map<SubscriberRow.State, Long> counts = new EnumMap<>(SubscriberRow.State.class);
        for (SubscriberRow.State state : SubscriberRow.State.values()) {
            counts.put(state, 0L);
        }
        Sql.rows(
                        entityManager,
                        "select state, count(*) from (" + EVERYBODY + ") who group by state",
                        clock.instant().minus(Subscriptions.GOOD_FOR))
                .forEach(row -> counts.put(SubscriberRow.State.valueOf((String) row[0]), Sql.number(row[1])));
        return counts;
    }

    /**
     * Ends somebody's subscription for them, or what was asked and not confirmed.
     *
     * @throws NotFound
     */
    public void remove(Author author, String code) {
        author.requireKeeping();
        Optional<Long> id = idOf(code);
        if (id.isPresent()) {
            erase(id.get());
        } else {
            subscriptions.withdraw(code);
        }
        accessLog.done(author.actor(), "status.subscriberRemoved", "status-subscriber:" + code);
    }

    private List<Subscriber> rows(String which, Object... values) {
        return Sql.rows(entityManager, "select " + COLUMNS + " from status_subscriber " + which, values).stream()
                .map(row -> new Subscriber(
                        (String) row[0],
                        (String) row[1],
                        Language.valueOf((String) row[2]),
                        new Wish((Boolean) row[3], Sql.strings(row[4]), Sql.strings(row[5])),
                        Columns.instant(row[6]),
                        Columns.instant(row[7]),
                        (String) row[8]))
                .toList();
    }
}
