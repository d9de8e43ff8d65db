package nl.careconnections.domain.migration;

import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** The schema of one database, seen through the role that owns it. */
public final class Schema {

    private final Flyway flyway;

    /** @param applicationRole role that the application logs in with; migrations grant it what it may do, never DDL */
    public Schema(String url, String user, String password, String applicationRole) {
        flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(url, user, password)
                .locations("classpath:db/migration")
                .placeholders(Map.of("applicationRole", applicationRole))
                .validateMigrationNaming(true)
                .connectRetries(10)
                .load();
    }

    /** Applies what is missing, in order; does nothing when all is there. */
    public void migrate() {
        flyway.migrate();
    }

    /** The newest version this application brings. */
    public MigrationVersion newest() {
        MigrationInfo[] all = flyway.info().all();
        return all[all.length - 1].getVersion();
    }

    public boolean isCurrent() {
        return flyway.info().pending().length == 0
                && Optional.ofNullable(flyway.info().current()).isPresent();
    }
}
