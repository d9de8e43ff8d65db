package nl.careconnections.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The database under the product, as its administrator reaches it. */
public final class Postgres {

    /** PostgreSQL writes its port in the fourth line of this file. */
    private static final int LINE_OF_PORT = 3;

    private final String url;

    public Postgres(SupportSystem system) {
        try {
            String port = Files.readAllLines(system.data().resolve("postgres/data/postmaster.pid"))
                    .get(LINE_OF_PORT);
            url = "jdbc:postgresql://127.0.0.1:" + port.strip() + "/support?user=postgres";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends every connection of the application; how many there were. */
    public int terminateBackends() {
        return (int)
                number("select count(pg_terminate_backend(pid)) from pg_stat_activity where usename = 'support_app'");
    }

    /** The one number that a query answers with. */
    public long number(String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
