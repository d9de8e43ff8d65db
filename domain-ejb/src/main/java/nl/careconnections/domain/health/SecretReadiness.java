package nl.careconnections.domain.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.careconnections.domain.account.SecretBox;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Down without SECRET_KEY: nobody could log in. */
@Readiness
@ApplicationScoped
public class SecretReadiness implements HealthCheck {

    @Inject
    SecretBox box;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("secret");
        return box.trouble()
                .map(trouble -> answer.down().withData("trouble", trouble))
                .orElseGet(answer::up)
                .build();
    }
}
