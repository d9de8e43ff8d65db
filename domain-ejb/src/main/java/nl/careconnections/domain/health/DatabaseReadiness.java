package nl.careconnections.domain.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import nl.careconnections.domain.migration.SchemaUpdate;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the database answers and its schema is the one this application needs. */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {

    private static final int SECONDS_TO_ANSWER = 3;

    @Inject
    DataSource dataSource;

    @Inject
    SchemaUpdate schema;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("database");
        Optional<String> trouble = trouble();
        trouble.ifPresent(text -> response.withData("trouble", text));
        return response.status(trouble.isEmpty()).build();
    }

    private Optional<String> trouble() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(SECONDS_TO_ANSWER) ? schema.trouble() : Optional.of("does not answer");
        } catch (SQLException e) {
            return Optional.of("cannot be reached");
        }
    }
}
