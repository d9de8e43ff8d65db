package nl.careconnections.domain.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import nl.careconnections.domain.account.FirstAdministratorSetting;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Down when nobody can administrate the application and the setting that names the first to do so is wrong. */
@Readiness
@ApplicationScoped
public class AdministratorReadiness implements HealthCheck {

    @Inject
    FirstAdministratorSetting setting;

    @Override
    public HealthCheckResponse call() {
        return Finding.of("administrator", this::look);
    }

    private HealthCheckResponse look() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("administrator");
        Optional<String> trouble = setting.trouble();
        trouble.ifPresent(text -> answer.withData("trouble", text));
        setting.hint().ifPresent(text -> answer.withData("hint", text));
        return answer.status(trouble.isEmpty()).build();
    }
}
