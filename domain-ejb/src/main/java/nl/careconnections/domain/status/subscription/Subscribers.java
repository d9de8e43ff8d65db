package nl.careconnections.domain.status.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
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
     * Subscribers by address.
     *
     * @param search part of the address; empty for all
     * @param page from 0
     */
    public SubscriberList list(Author author, String search, int page, int size) {
        String part = "%" + escaped(PlainText.line(search).toLowerCase(Locale.ROOT)) + "%";
        return new SubscriberList(
                rows("where email like ?1 order by email limit ?2 offset ?3", part, size, (long) page * size),
                Sql.number(entityManager, "select count(*) from status_subscriber where email like ?1", part)
                        .orElseThrow());
    }

    private static String escaped(String search) {
        return search.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /**
     * Ends somebody's subscription for them.
     *
     * @throws NotFound
     */
    public void remove(Author author, String code) {
        erase(idOf(code).orElseThrow(NotFound::new));
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
