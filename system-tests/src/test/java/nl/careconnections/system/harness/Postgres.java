package nl.careconnections.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The database under the product, as its administrator reaches it. */
public final class Postgres {

    /** PostgreSQL writes its port in the fourth line of this file. */
    private static final int LINE_OF_PORT = 3;

    private static final String OWNER = "support_owner";
    private static final String APPLICATION = "support_app";

    private final Path data;
    private final String server;

    public Postgres(SupportSystem system) {
        data = system.data().resolve("postgres/data");
        try {
            String port = lines("postmaster.pid").get(LINE_OF_PORT);
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

    /** As a machine that runs out of memory does it: no goodbye, from one moment to the next. */
    public void kill() {
        try {
            Path pidFile = data.resolve("postmaster.pid");
            ProcessHandle postmaster = ProcessHandle.of(
                            Long.parseLong(lines("postmaster.pid").get(0).strip()))
                    .orElseThrow();
            List<ProcessHandle> backends = postmaster.children().toList();
            postmaster.destroyForcibly();
            backends.forEach(ProcessHandle::destroyForcibly);
            // Killed processes may keep their number until somebody asks for their end; PostgreSQL would take that for
            // alive.
            Files.delete(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On the same port, with the options it had; returns when it takes connections. */
    public void startAgain() {
        try {
            String postgres = lines("postmaster.opts").get(0).split(" \"", 2)[0];
            List<String> command = new ArrayList<>(
                    List.of(Path.of(postgres).resolveSibling("pg_ctl").toString(), "restart"));
            command.addAll(List.of(
                    "-w",
                    "-D",
                    data.toString(),
                    "-l",
                    data.resolveSibling("again.txt").toString()));
            if ("root".equals(System.getProperty("user.name"))) {
                // PostgreSQL refuses to be started by root; inside a user namespace it does not notice.
                command.addAll(0, List.of("unshare", "-U"));
            }
            Process start = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(data.resolveSibling("again-start.txt").toFile())
                    .start();
            if (start.waitFor() != 0) {
                throw new AssertionError("PostgreSQL did not start again, see " + data.resolveSibling("again.txt"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
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

    /** As somebody who may do everything. */
    public void execute(String sql) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(data.resolve(file));
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(server + "support?user=postgres");
    }
}
