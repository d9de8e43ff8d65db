package nl.careconnections.container;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.subethamail.smtp.server.SMTPServer;

/** PostgreSQL and a mail server for the run, started before Arquillian reads where they are. */
public class Surroundings implements LauncherSessionListener {

    static final String SUPERUSER_URL = "SUPERUSER_URL";
    static final String FIRST_ADMINISTRATOR = "first.administrator@example.org";

    private EmbeddedPostgres database;
    private SMTPServer mail;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        try {
            database =
                    EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
            prepareDatabase();
            mail = SMTPServer.port(0)
                    .bindAddress(InetAddress.getLoopbackAddress())
                    .messageHandler((context, from, to, data) -> {})
                    .build();
            mail.start();
            System.setProperty("container.settings", settings());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        mail.stop();
        try {
            database.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void prepareDatabase() throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role support_owner login");
            statement.execute("create role support_app login");
            statement.execute("create database support owner support_owner");
        }
    }

    private String settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("DB_URL", "jdbc:postgresql://127.0.0.1:" + database.getPort() + "/support");
        settings.put("DB_USER", "support_app");
        settings.put("DB_PASSWORD", "support_app");
        settings.put("DB_OWNER_USER", "support_owner");
        settings.put("DB_OWNER_PASSWORD", "support_owner");
        settings.put("MAIL_PORT", String.valueOf(mail.getPortAllocated()));
        settings.put("ATTACHMENT_FOLDER", System.getProperty("java.io.tmpdir") + "/container-tests");
        settings.put("AUDIT_ANCHOR_FOLDER", System.getProperty("java.io.tmpdir") + "/container-tests-anchors");
        settings.put("EMERGENCY_FOLDER", System.getProperty("java.io.tmpdir") + "/container-tests-emergency");
        settings.put("SECRET_KEY", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
        settings.put("FIRST_ADMINISTRATOR", FIRST_ADMINISTRATOR);
        settings.put(SUPERUSER_URL, "jdbc:postgresql://127.0.0.1:" + database.getPort() + "/postgres?user=postgres");
        return settings.entrySet().stream()
                .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" "));
    }
}
