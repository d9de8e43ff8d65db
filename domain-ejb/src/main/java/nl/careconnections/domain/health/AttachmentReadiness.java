package nl.careconnections.domain.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.careconnections.domain.attachment.ScanBacklog;
import nl.careconnections.domain.attachment.Scans;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells how many files wait for the virus scanner; always up, because tickets are taken while it is away (assurance R7). */
@Readiness
@ApplicationScoped
public class AttachmentReadiness implements HealthCheck {

    @Inject
    Scans scans;

    @Override
    public HealthCheckResponse call() {
        return Finding.of("attachments", this::look);
    }

    private HealthCheckResponse look() {
        ScanBacklog backlog = scans.backlog();
        return HealthCheckResponse.named("attachments")
                .up()
                .withData("scanner", backlog.configured())
                .withData("waiting", backlog.waiting())
                .withData("oldestSeconds", backlog.oldest().toSeconds())
                .build();
    }
}
