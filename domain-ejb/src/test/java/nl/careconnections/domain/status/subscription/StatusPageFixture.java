package nl.careconnections.domain.status.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.Sql;
import nl.careconnections.domain.status.Affected;
import nl.careconnections.domain.status.Author;
import nl.careconnections.domain.status.ComponentStatus;
import nl.careconnections.domain.status.Components;
import nl.careconnections.domain.status.Incidents;
import nl.careconnections.domain.status.NewComponent;
import nl.careconnections.domain.status.NewIncident;
import nl.careconnections.domain.status.NewUpdate;
import nl.careconnections.domain.status.Phase;
import nl.careconnections.domain.status.StatusDesk;
import nl.careconnections.domain.status.Words;
import nl.careconnections.domain.testing.TestPeople;

/** A status page that has something to tell, and people who want to hear it. */
@ApplicationScoped
@Transactional
public class StatusPageFixture {

    public static final String NETWORK = "192.0.2.77";

    @Inject
    EntityManager entityManager;

    @Inject
    TestPeople people;

    @Inject
    Components components;

    @Inject
    Incidents incidents;

    @Inject
    StatusDesk desk;

    @Inject
    Subscriptions subscriptions;

    public Author publisher() {
        return Author.of(people.publisher("Publicist"));
    }

    public String component(String dutch, String english) {
        return components.add(
                publisher(),
                UUID.randomUUID().toString(),
                new NewComponent(new Words(dutch, english), Words.NONE, null, false));
    }

    /** @return the incident's code */
    public String opens(String component, Words title, Words text, boolean notified) {
        return opens(List.of(new Affected(component, ComponentStatus.PARTIAL_OUTAGE)), title, text, notified);
    }

    public String opens(List<Affected> affected) {
        return opens(affected, Words.NONE, new Words("We kijken ernaar.", "We are looking."), true);
    }

    private String opens(List<Affected> affected, Words title, Words text, boolean notified) {
        return incidents.open(
                publisher(),
                UUID.randomUUID().toString(),
                new NewIncident(
                        title,
                        null,
                        null,
                        new NewUpdate(
                                Phase.INVESTIGATING,
                                text,
                                new Words("Het noodportaal werkt.", "The emergency portal works."),
                                Words.NONE,
                                null,
                                affected,
                                notified)));
    }

    public String opens(String component) {
        return opens(component, Words.NONE, new Words("We kijken ernaar.", "We are looking."), true);
    }

    public void tells(String incident, Phase phase) {
        incidents.update(
                publisher(),
                incident,
                NewUpdate.of(phase, new Words("Er is nieuws.", "There is news.")),
                desk.get(publisher(), incident).version());
    }

    public String newestUpdate(String incident) {
        return desk.get(publisher(), incident).story().updates().get(0).code();
    }

    /** The token in the last mail that asked this address to confirm. */
    public String confirmation(String email) {
        return confirmation("status.confirm", email);
    }

    public String confirmation(String template, String email) {
        String path = (String) Sql.row(
                        entityManager,
                        "select path, id from outbox where recipient = ?1 and template = ?2 order by id desc limit 1",
                        email,
                        template)
                .orElseThrow()[0];
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public void subscribes(String email, Wish wish, Language language) {
        subscriptions.ask(email, wish, language, UUID.randomUUID().toString());
        subscriptions.confirm(confirmation(email));
    }

    /** Many who confirmed, as {@code prefix0@…}, by one statement. */
    public void subscribe(String prefix, int many) {
        Sql.run(entityManager, """
                        insert into status_subscriber (code, email, language, everything, components, incidents, confirmed_at,
                                                       hour_began_at)
                        select substr(md5(cast(random() as text) || n), 1, 12), cast(?1 as text) || n || '@zorg.example',
                               case when n % 2 = 0 then 'NL' else 'EN' end, true, '{}', '{}', now(), now()
                        from generate_series(0, cast(?2 as integer) - 1) n""", prefix, many);
    }

    public void forgetSubscribers() {
        Sql.run(entityManager, "delete from status_subscriber");
    }

    public void forgetWebhooks() {
        Sql.run(entityManager, "delete from status_webhook");
    }

    public long count(String sql, Object... values) {
        return Sql.number(entityManager, sql, values).orElseThrow();
    }
}
