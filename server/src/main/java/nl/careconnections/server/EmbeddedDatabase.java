package nl.careconnections.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A real PostgreSQL for whoever tries the product; its data stay in a folder until {@code --fresh}. */
final class EmbeddedDatabase implements AutoCloseable {

    private static final String OWNER = "support_owner";
    private static final String APPLICATION = "support_app";
    private static final String NAME = "support";
    private static final int SECONDS_TO_STOP = 20;

    /** In the file with which PostgreSQL says that it runs. */
    private static final int LINE_OF_PORT = 3;

    private final EmbeddedPostgres server;

    EmbeddedDatabase(Path folder) {
        try {
            Files.createDirectories(folder);
            stopLeftOver(folder.resolve("data").resolve("postmaster.pid"));
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(folder.resolve("data"))
                    .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                    .setCleanDataDirectory(false)
                    // Stopped by us, after the server: by a hook it would go while the server still needs it.
                    .setRegisterShutdownHook(false)
                    .setPort(Ports.free())
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("max_connections", "120")
                    // Off by default here; what was acknowledged has to survive a kill (assurance R5).
                    .setServerConfig("synchronous_commit", "on")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            createOnce();
        } catch (IOException e) {
            throw new StartFailure(
                    "PostgreSQL did not start on " + folder + ": " + e.getMessage()
                            + "\n./start --fresh begins with new data.",
                    e);
        } catch (SQLException e) {
            throw new StartFailure("PostgreSQL started, but its roles could not be made: " + e.getMessage(), e);
        }
    }

    Map<String, String> settings() {
        return settings(server.getPort());
    }

    /**
     * How to reach the one that runs on this folder.
     *
     * @throws StartFailure when none does
     */
    static Map<String, String> settingsOfRunning(Path folder) throws IOException {
        Path pidFile = folder.resolve("data").resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            throw new StartFailure("No database runs with the data in " + folder.getParent()
                    + ". Start it with ./start, or name one with DB_URL.");
        }
        return settings(
                Integer.parseInt(Files.readAllLines(pidFile).get(LINE_OF_PORT).strip()));
    }

    private static Map<String, String> settings(int port) {
        return Map.of(
                "DB_URL",
                "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME,
                "DB_USER",
                APPLICATION,
                "DB_PASSWORD",
                APPLICATION,
                "DB_OWNER_USER",
                OWNER,
                "DB_OWNER_PASSWORD",
                OWNER);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new StartFailure("PostgreSQL did not stop: " + e.getMessage(), e);
        }
    }

    /** After kill -9 of the one before, its PostgreSQL runs on; nobody else can be using it, the folder is locked. */
    private static void stopLeftOver(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        ProcessHandle.of(pid).filter(EmbeddedDatabase::isPostgres).ifPresent(EmbeddedDatabase::stop);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        }
    }

    private void createOnce() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            if (exists(statement)) {
                return;
            }
            statement.execute("create role " + OWNER + " login password '" + OWNER + "'");
            statement.execute("create role " + APPLICATION + " login password '" + APPLICATION + "'");
            statement.execute("create database " + NAME + " owner " + OWNER);
        }
    }

    private static boolean exists(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
            return found.next();
        }
    }
}
