package nl.careconnections.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** The database under the product, as its administrator reaches it. */
public final class Postgres {

    /** PostgreSQL writes its port in the fourth line of this file. */
    private static final int LINE_OF_PORT = 3;

    private static final String OWNER = "support_owner";
    private static final String APPLICATION = "support_app";

    private final String server;

    public Postgres(SupportSystem system) {
        try {
            String port = Files.readAllLines(system.data().resolve("postgres/data/postmaster.pid"))
                    .get(LINE_OF_PORT);
            server = "jdbc:postgresql://127.0.0.1:" + port.strip() + "/";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty database beside the one in use; the settings that lead a server to it. */
    public Map<String, String> emptyDatabase(String name) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name);
            statement.execute("create database " + name + " owner " + OWNER);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "DB_URL", server + name,
                "DB_USER", APPLICATION,
                "DB_PASSWORD", APPLICATION,
                "DB_OWNER_USER", OWNER,
                "DB_OWNER_PASSWORD", OWNER);
    }

    /** Ends every connection of the application; how many there were. */
    public int terminateBackends() {
        return (int)
                number("select count(pg_terminate_backend(pid)) from pg_stat_activity where usename = 'support_app'");
    }

    /** The one number that a query answers with. */
    public long number(String sql) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(server + "support?user=postgres");
    }
}
