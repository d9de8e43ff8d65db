package nl.careconnections.domain.migration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the schema up to date before the application answers. Where the owner's credentials are kept from the server
 * on purpose, it only looks, and readiness tells what is missing.
 */
@ApplicationScoped
public class SchemaUpdate {

    private static final Logger LOG = Logger.getLogger(SchemaUpdate.class.getName());

    @Inject
    @ConfigProperty(name = "DB_URL")
    private String url;

    @Inject
    @ConfigProperty(name = "DB_USER")
    private String applicationRole;

    @Inject
    @ConfigProperty(name = "DB_PASSWORD")
    private Optional<String> applicationPassword;

    @Inject
    @ConfigProperty(name = "DB_OWNER_USER")
    private Optional<String> owner;

    @Inject
    @ConfigProperty(name = "DB_OWNER_PASSWORD")
    private Optional<String> ownerPassword;

    private volatile String trouble = "not looked at yet";

    void bringUpToDate() {
        try {
            if (owner.isPresent()) {
                new Schema(url, owner.get(), ownerPassword.orElse(""), applicationRole).migrate();
                trouble = null;
            } else {
                look();
            }
        } catch (FlywayException e) {
            LOG.log(Level.SEVERE, "The database schema could not be brought up to date", e);
            trouble = "migration failed, see the server's log";
        }
    }

    /** What keeps the schema from being used, for whoever watches the server; empty when it is current. */
    public Optional<String> trouble() {
        if (trouble != null && owner.isEmpty()) {
            look();
        }
        return Optional.ofNullable(trouble);
    }

    private void look() {
        Schema schema = new Schema(url, applicationRole, applicationPassword.orElse(""), applicationRole);
        try {
            trouble = schema.isCurrent()
                    ? null
                    : "schema is older than version " + schema.newest()
                            + ": start one node with DB_OWNER_USER and DB_OWNER_PASSWORD";
        } catch (FlywayException e) {
            LOG.log(Level.WARNING, "The database schema could not be looked at", e);
            trouble = "schema cannot be looked at";
        }
    }
}
