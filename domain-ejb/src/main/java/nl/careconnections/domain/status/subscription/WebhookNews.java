package nl.careconnections.domain.status.subscription;

import static nl.careconnections.domain.shared.JsonWriting.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.Sql;
import nl.careconnections.domain.status.Board;
import nl.careconnections.domain.status.Boards;
import nl.careconnections.domain.status.Code;
import nl.careconnections.domain.status.ComponentChanged;
import nl.careconnections.domain.status.PageSettings;
import nl.careconnections.domain.status.PublicJson;
import nl.careconnections.domain.status.UpdatePublished;

/** Puts what happens on the status page before the webhooks that want it, in the transaction in which it happens. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class WebhookNews {

    private static final String LISTENING = "confirmed_at is not null and quarantined_at is null";

    @Inject
    EntityManager entityManager;

    @Inject
    Boards boards;

    @Inject
    PageSettings settings;

    @Inject
    Clock clock;

    void tell(@Observes UpdatePublished published) {
        if (nobodyListens()) {
            return;
        }
        Board board = boards.written();
        Board.Story story =
                board.story(code("status_incident", published.incidentId())).orElseThrow();
        tell(
                update(code("status_update", published.updateId())),
                story.components().stream().map(Board.Touched::code).toList(),
                story.code(),
                language -> json(board, language).storyNews(story));
    }

    /** Under which key an update's message is kept. */
    static String update(String code) {
        return "update:" + code;
    }

    /** A component that is on the page no more is told of no more. */
    void tell(@Observes ComponentChanged changed) {
        if (nobodyListens()) {
            return;
        }
        Board board = boards.written();
        String code = code("status_component", changed.componentId());
        Optional<Board.Component> component = board.components().stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
        String id = Code.make();
        component.ifPresent(one -> tell(
                "component:" + id,
                List.of(code),
                "",
                language ->
                        json(board, language).componentNews(one, id, changed.before(), changed.now(), changed.at())));
    }

    /** Something to try a webhook with. */
    void test(long webhookId) {
        Board board = boards.written();
        String id = Code.make();
        long event = keep(
                "test:" + id,
                language -> JSON.createObjectBuilder(json(board, language).pageNews())
                        .add("test", true)
                        .build());
        Sql.run(
                entityManager,
                "insert into status_webhook_delivery (code, webhook_id, event_id, created_at) values (?1, ?2, ?3, ?4)",
                id,
                webhookId,
                event,
                clock.instant());
    }

    private PublicJson json(Board board, Language language) {
        return new PublicJson(board, settings.page(), language);
    }

    private boolean nobodyListens() {
        return Sql.number(entityManager, "select count(*) from status_webhook where " + LISTENING)
                        .orElseThrow()
                == 0;
    }

    /** @param incident its code; empty for what belongs to none */
    private void tell(String key, List<String> components, String incident, Function<Language, JsonObject> content) {
        long event = keep(key, content);
        Sql.run(
                entityManager,
                """
                insert into status_webhook_delivery (code, webhook_id, event_id, created_at)
                select substr(md5(w.code || ?1), 1, 12), w.id, ?2, ?3 from status_webhook w
                where\s""" + LISTENING + " and (everything or components && cast(?4 as text[]) or ?5 = any(incidents))",
                key,
                event,
                clock.instant(),
                Wishes.array(components),
                incident);
    }

    private long keep(String key, Function<Language, JsonObject> content) {
        return Sql.number(
                        entityManager,
                        """
                        insert into status_webhook_event (key, dutch, english, created_at) values (?1, ?2, ?3, ?4)
                        returning id""",
                        key,
                        content.apply(Language.NL).toString(),
                        content.apply(Language.EN).toString(),
                        clock.instant())
                .orElseThrow();
    }

    private String code(String table, long id) {
        return (String) Sql.row(entityManager, "select code, id from " + table + " where id = ?1", id)
                .orElseThrow()[0];
    }
}
