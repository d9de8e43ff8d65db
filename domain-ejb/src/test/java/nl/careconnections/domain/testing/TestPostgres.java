package nl.careconnections.domain.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import nl.careconnections.domain.migration.Schema;
import org.postgresql.ds.PGSimpleDataSource;

/** One embedded PostgreSQL per test run; a migrated template database is copied for each test class. */
public final class TestPostgres {

    public static final String OWNER = "support_owner";
    public static final String APPLICATION = "support_app";

    private static final AtomicInteger COPIES = new AtomicInteger();
    private static EmbeddedPostgres server;

    private TestPostgres() {}

    /** The name of a new database with the newest schema and nothing else in it. */
    public static synchronized String newDatabase() {
        try {
            startOnce();
            String name = "test_" + COPIES.incrementAndGet();
            execute("create database " + name + " template migrated owner " + OWNER);
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static DataSource asApplication(String database) {
        return dataSource(database, APPLICATION);
    }

    public static DataSource asOwner(String database) {
        return dataSource(database, OWNER);
    }

    public static DataSource asSuperuser(String database) {
        return dataSource(database, "postgres");
    }

    public static String url(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    private static DataSource dataSource(String database, String user) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url(database));
        dataSource.setUser(user);
        dataSource.setPassword("");
        dataSource.setStringType("unspecified");
        return dataSource;
    }

    private static void startOnce() throws IOException, SQLException {
        if (server != null) {
            return;
        }
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("max_connections", "200")
                .start();
        execute("create role " + OWNER + " login");
        execute("create role " + APPLICATION + " login");
        execute("create database migrated owner " + OWNER);
        new Schema(url("migrated"), OWNER, "", APPLICATION).migrate();
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
