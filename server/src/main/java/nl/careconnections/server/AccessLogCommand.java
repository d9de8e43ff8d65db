package nl.careconnections.server;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import nl.careconnections.domain.audit.AnchorFile;
import nl.careconnections.domain.audit.AuditSeal;
import nl.careconnections.domain.audit.ChainBreak;
import nl.careconnections.domain.audit.ChainCheck;
import nl.careconnections.domain.audit.ChainReport;
import nl.careconnections.domain.audit.Retention;

/**
 * What {@code ./access-log} runs, with the settings of the application: {@code verify} looks whether the access log is whole,
 * {@code remove-old} removes what is older than five years, {@code anchor} writes down where it ends. Ends with 0 when the log is sound, 1 when it is not, 2 when it could
 * not be looked at.
 */
public final class AccessLogCommand {

    static final int SOUND = 0;
    static final int BROKEN = 1;
    static final int NOT_LOOKED_AT = 2;

    private static final String DEFAULT_ANCHORS = "/var/lib/support/anchors";

    private final Map<String, String> environment;
    private final PrintStream out;

    private AccessLogCommand(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), new PrintStream(System.out, true, StandardCharsets.UTF_8), arguments));
    }

    static int run(Map<String, String> environment, PrintStream out, String... arguments) {
        try {
            return new AccessLogCommand(withDemo(environment), out).run(arguments);
        } catch (SQLException | IOException | IllegalStateException | StartFailure e) {
            out.println("The access log could not be looked at. " + e.getMessage());
            return NOT_LOOKED_AT;
        }
    }

    private int run(String... arguments) throws SQLException, IOException {
        return switch (arguments.length == 1 ? arguments[0] : "") {
            case "verify" -> verify();
            case "remove-old" -> removeOld();
            case "anchor" -> anchor();
            default -> {
                out.println("Usage: ./access-log verify | remove-old | anchor; docs/operations.md says what they do.");
                yield NOT_LOOKED_AT;
            }
        };
    }

    private int verify() throws SQLException, IOException {
        try (Connection connection = connect("DB_USER", "DB_PASSWORD")) {
            connection.setReadOnly(true);
            return tell(ChainCheck.of(connection, seal(), anchors()));
        }
    }

    private int removeOld() throws SQLException, IOException {
        try (Connection owner = connect("DB_OWNER_USER", "DB_OWNER_PASSWORD")) {
            Retention.Removal removal = new Retention(owner, seal(), Clock.systemUTC()).removeOld(anchors());
            if (removal.report().isSound()) {
                out.println("Removed " + removal.removed() + " entries older than " + Retention.KEPT.getYears()
                        + " years.");
            } else {
                out.println("Nothing was removed: the log is not sound, and removing would hide what was done to it.");
            }
            return tell(removal.report());
        }
    }

    private int anchor() throws SQLException, IOException {
        try (Connection connection = connect("DB_USER", "DB_PASSWORD")) {
            anchors().append(connection, Clock.systemUTC());
            return SOUND;
        }
    }

    private int tell(ChainReport report) {
        String where = report.entries() == 0 ? "" : ", number " + report.first() + " to " + report.last();
        out.println("Looked at " + report.entries() + " entries" + where + ", and at " + report.anchors()
                + " anchors in " + anchorFolder() + ".");
        if (report.isSound()) {
            out.println("Sound: nothing was changed, and nothing is missing.");
            return SOUND;
        }
        out.println("NOT SOUND:");
        for (ChainBreak found : report.breaks()) {
            out.println("  " + found.kind() + " at " + found.position() + ": " + found.words());
        }
        if (report.breaks().size() == ChainReport.MOST_BREAKS) {
            out.println("  and more; looking ended here.");
        }
        return BROKEN;
    }

    private Connection connect(String user, String password) throws SQLException {
        return DriverManager.getConnection(required("DB_URL"), required(user), environment.getOrDefault(password, ""));
    }

    private AuditSeal seal() {
        return AuditSeal.with(required("SECRET_KEY"));
    }

    private AnchorFile anchors() {
        return new AnchorFile(anchorFolder(), seal());
    }

    private Path anchorFolder() {
        return Path.of(environment.getOrDefault("AUDIT_ANCHOR_FOLDER", DEFAULT_ANCHORS));
    }

    private String required(String name) {
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new StartFailure("Set " + name + "; docs/operations.md says what it is for.");
        }
        return value;
    }

    /** Without a database of one's own, the one that ./start runs. */
    private static Map<String, String> withDemo(Map<String, String> environment) throws IOException {
        if (!environment.getOrDefault("DB_URL", "").isBlank()) {
            return environment;
        }
        Path data = Path.of(environment.getOrDefault("DATA_FOLDER", ".run")).toAbsolutePath();
        Map<String, String> settings = new HashMap<>(EmbeddedDatabase.settingsOfRunning(data.resolve("postgres")));
        settings.put("SECRET_KEY", SecretKey.keptIn(data, "secret-key"));
        settings.put("AUDIT_ANCHOR_FOLDER", data.resolve("anchors").toString());
        return settings;
    }
}
