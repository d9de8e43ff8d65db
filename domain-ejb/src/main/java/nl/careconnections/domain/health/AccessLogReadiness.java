package nl.careconnections.domain.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.careconnections.domain.audit.Anchors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Tells when this node wrote its last anchor of the access log; always up, because the log itself is written all the same. */
@Readiness
@ApplicationScoped
public class AccessLogReadiness implements HealthCheck {

    @Inject
    Anchors anchors;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("access-log").up();
        anchors.writtenAt().ifPresent(moment -> answer.withData("anchoredAt", moment.toString()));
        anchors.trouble().ifPresent(trouble -> answer.withData("problem", trouble));
        return answer.build();
    }
}
