package nl.careconnections.domain.performance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import nl.careconnections.domain.testing.TestPostgres;

/** Fills a migrated database; skewed as life is: few organisations ask most, words repeat, most tickets are closed. */
final class ManyTickets {

    private ManyTickets() {}

    static void fill(String database, Size size, Instant now) throws SQLException, IOException {
        try (Connection connection = TestPostgres.asSuperuser(database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create temp table word (rank int primary key, text text)");
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into word select place, text from unnest(?::text[]) with ordinality as w (text, place)")) {
                insert.setArray(
                        1,
                        connection.createArrayOf("text", Vocabulary.words().toArray()));
                insert.execute();
            }
            set(connection, "tickets", size.tickets());
            set(connection, "working", size.working());
            set(connection, "messages", size.messages());
            set(connection, "organisations", size.organisations());
            set(connection, "now", now);
            statement.execute(sql("many-tickets.sql"));
            statement.execute("vacuum analyze");
        }
    }

    /** Makes what a search needs, which lists do not. */
    static void index(String database) throws SQLException, IOException {
        try (Connection connection = TestPostgres.asSuperuser(database).getConnection();
                Statement statement = connection.createStatement()) {
            for (String step : sql("search-index.sql").split(";\n")) {
                statement.execute(step);
            }
        }
    }

    private static void set(Connection connection, String name, Object value) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("select set_config(?, ?, false)")) {
            set.setString(1, "generate." + name);
            set.setString(2, value.toString());
            set.execute();
        }
    }

    private static String sql(String name) throws IOException {
        try (InputStream file = ManyTickets.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
