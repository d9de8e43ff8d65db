package nl.careconnections.domain.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes outside the database how long the log is and where it ends, so that entries missing at its end are noticed. */
@ApplicationScoped
public class Anchors {

    private static final Logger LOG = Logger.getLogger(Anchors.class.getName());

    @Inject
    DataSource dataSource;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "AUDIT_ANCHOR_FOLDER")
    String folder;

    @Inject
    @ConfigProperty(name = "SECRET_KEY")
    Optional<String> secretKey;

    private volatile Instant writtenAt;
    private volatile String trouble = "no anchor of the access log was written yet";

    /** Never fails: whatever starts, ticks or stops goes on without, and readiness tells. */
    public void write() {
        try (Connection connection = dataSource.getConnection()) {
            file().append(connection, clock);
            writtenAt = clock.instant();
            trouble = null;
        } catch (SQLException | IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "No anchor of the access log could be written in " + folder, e);
            trouble = "no anchor of the access log could be written: " + e.getMessage();
        }
    }

    /** What keeps anchors from being written, for whoever watches the server. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** When this node wrote its last one. */
    public Optional<Instant> writtenAt() {
        return Optional.ofNullable(writtenAt);
    }

    /** Looks at the whole log. */
    public ChainReport verify() throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection()) {
            return ChainCheck.of(connection, seal(), file());
        }
    }

    private AnchorFile file() {
        return new AnchorFile(Path.of(folder), seal());
    }

    private AuditSeal seal() {
        return AuditSeal.with(secretKey.orElse(""));
    }
}
