package nl.careconnections.domain.performance;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Role;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.account.TopicRights;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.testing.DomainContainer;
import nl.careconnections.domain.testing.TestClock;
import nl.careconnections.domain.testing.TestDatabase;
import nl.careconnections.domain.testing.TestPostgres;
import org.jboss.weld.environment.se.WeldContainer;

/** All services over one generated database. */
final class World implements AutoCloseable {

    final Size size;
    private final WeldContainer container;

    World(Size size, Class<?>... fixtures) throws SQLException, IOException {
        this.size = size;
        this.container = DomainContainer.start(size.toString(), PooledDatabase.class, fixtures);
        ManyTickets.fill(database().name(), size, get(TestClock.class).now());
    }

    <T> T get(Class<T> bean) {
        return container.select(bean).get();
    }

    TestDatabase database() {
        return get(PooledDatabase.class);
    }

    /** Somebody of the organisation with this rank; the first one is the largest. */
    Caller customer(int rank) {
        long organisation = number("select id from organisation where name = 'Zorggroep " + rank + "'");
        long account = number("select submitter_id from ticket where organisation_id = " + organisation
                + " group by submitter_id order by count(*) desc, submitter_id limit 1");
        return caller(account, organisation, Role.CONTACT, new TopicRights(Set.of(Topic.SUPPORT_QUESTION), Set.of(Topic.SUPPORT_QUESTION)));
    }

    /** The one of support with most on the desk. */
    Caller support() {
        long account = number("select assignee_id from ticket where status <> 'CLOSED' and assignee_id is not null"
                + " group by assignee_id order by count(*) desc, assignee_id limit 1");
        return caller(account, 0, Role.SUPPORT, TopicRights.NONE);
    }

    private static Caller caller(long account, long organisation, Role role, TopicRights topics) {
        return new Caller(account, organisation, "Lezer", Language.NL, Set.of(role), topics, "192.0.2.1");
    }

    World withSearch() throws SQLException, IOException {
        ManyTickets.index(database().name());
        return this;
    }

    /** The first number that a query answers. */
    long number(String sql) {
        return Long.parseLong(text(sql));
    }

    /** The first text that a query answers. */
    String text(String sql) {
        try (Connection connection =
                        TestPostgres.asSuperuser(database().name()).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            if (!rows.next()) {
                throw new IllegalStateException("Nothing found by " + sql);
            }
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void run(String sql) {
        try (Connection connection =
                        TestPostgres.asSuperuser(database().name()).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        container.shutdown();
    }
}
