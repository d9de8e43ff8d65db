package nl.careconnections.domain.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.careconnections.domain.notification.Outbox;
import nl.careconnections.domain.notification.OutboxBacklog;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells how many messages wait and how long; always up, because tickets are taken while mail is down (assurance R7). */
@Readiness
@ApplicationScoped
public class OutboxReadiness implements HealthCheck {

    @Inject
    Outbox outbox;

    @Override
    public HealthCheckResponse call() {
        return Finding.of("outbox", this::look);
    }

    private HealthCheckResponse look() {
        OutboxBacklog backlog = outbox.backlog();
        return HealthCheckResponse.named("outbox")
                .up()
                .withData("waiting", backlog.waiting())
                .withData("oldestSeconds", backlog.oldest().toSeconds())
                .build();
    }
}
