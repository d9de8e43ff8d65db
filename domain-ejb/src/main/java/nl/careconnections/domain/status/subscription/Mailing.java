package nl.careconnections.domain.status.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.careconnections.domain.notification.Circular;
import nl.careconnections.domain.notification.Outbox;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.Sql;
import nl.careconnections.domain.status.Board;
import nl.careconnections.domain.status.Boards;
import nl.careconnections.domain.status.PageSettings;
import nl.careconnections.domain.status.UpdatePublished;

/** Tells subscribers of an update, in the transaction that publishes it: told once, or not at all (assurance R1). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Mailing {

    private static final int MOST_PER_HOUR = 10;
    private static final Duration HOUR = Duration.ofHours(1);

    /** Of two updates at once, the second waits with choosing until the first has chosen. */
    private static final String ONE_AT_A_TIME = "select 1 from pg_advisory_xact_lock(hashtext('status.mailing'))";

    private static final String WANTED = """
            quarantined_at is null
            and (everything or components && cast(?1 as text[]) or ?2 = any(incidents))""";

    @Inject
    EntityManager entityManager;

    @Inject
    Boards boards;

    @Inject
    Outbox outbox;

    @Inject
    PageSettings settings;

    @Inject
    Clock clock;

    void tell(@Observes UpdatePublished published) {
        Board board = boards.written();
        Board.Story story =
                board.story(code("status_incident", published.incidentId())).orElseThrow();
        String updateCode = code("status_update", published.updateId());
        Board.Update update = story.updates().stream()
                .filter(one -> one.code().equals(updateCode))
                .findFirst()
                .orElseThrow();
        if (update.notified()) {
            tell(story, update);
        }
    }

    private String code(String table, long id) {
        return (String) Sql.row(entityManager, "select code, id from " + table + " where id = ?1", id)
                .orElseThrow()[0];
    }

    private void tell(Board.Story story, Board.Update update) {
        Sql.number(entityManager, ONE_AT_A_TIME);
        long wanted = wanted(story);
        Map<Language, List<Circular.Receiver>> chosen = choose(story, update);
        chosen.forEach((language, receivers) ->
                outbox.circulate(new MailedUpdate(story, update, settings.address(), language).circular(), receivers));
        long sent = chosen.values().stream().mapToLong(List::size).sum();
        Sql.run(
                entityManager,
                "insert into status_mailing (update_code, skipped) values (?1, ?2)",
                update.code(),
                wanted - sent);
    }

    private long wanted(Board.Story story) {
        return Sql.number(
                        entityManager,
                        "select count(*) from status_subscriber where " + WANTED,
                        touched(story),
                        story.code())
                .orElseThrow();
    }

    /** Counts each one's mails of this hour with the choosing; that something is over, all get to hear who heard of it before. */
    private Map<Language, List<Circular.Receiver>> choose(Board.Story story, Board.Update update) {
        Instant now = clock.instant();
        return Sql.rows(
                        entityManager,
                        """
                        update status_subscriber
                        set mails_in_hour = case when hour_began_at <= ?3 then 1 else mails_in_hour + 1 end,
                            hour_began_at = case when hour_began_at <= ?3 then ?4 else hour_began_at end
                        where\s""" + WANTED + " and (hour_began_at <= ?3 or mails_in_hour < ?6 or ?5 and code in "
                                + "(select subscription from outbox where thread = ?7 and subscription is not null))"
                                + " returning language, email, code",
                        touched(story),
                        story.code(),
                        now.minus(HOUR),
                        now,
                        update.phase().isOver(),
                        MOST_PER_HOUR,
                        MailedUpdate.thread(story.code()))
                .stream()
                .collect(Collectors.groupingBy(
                        row -> Language.valueOf((String) row[0]),
                        Collectors.mapping(
                                row -> new Circular.Receiver((String) row[1], (String) row[2]),
                                Collectors.toCollection(ArrayList::new))));
    }

    private static Object touched(Board.Story story) {
        return Wishes.array(story.components().stream().map(Board.Touched::code).toList());
    }
}
