package nl.careconnections.domain.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.careconnections.domain.status.Author;
import nl.careconnections.domain.status.ComponentStatus;
import nl.careconnections.domain.status.check.Checks;
import nl.careconnections.domain.status.check.IncidentPolicy;
import nl.careconnections.domain.status.check.NewCheck;
import nl.careconnections.domain.status.check.Protocol;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Checks of what {@code ./start} lets stand in for nCare, quick ones, so that one sees it happen. */
@ApplicationScoped
class DemoChecks {

    @Inject
    Checks checks;

    @Inject
    @ConfigProperty(name = "DEMO_TARGETS_URL")
    Optional<String> targets;

    @Inject
    @ConfigProperty(name = "MAIL_HOST")
    String mailHost;

    @Inject
    @ConfigProperty(name = "MAIL_PORT")
    int mailPort;

    /**
     * @param components by the name of their target
     * @param mail the component that needs the mail server
     */
    void watch(Author author, Map<String, String> components, String mail) {
        if (targets.isEmpty()) {
            return;
        }
        new TreeMap<>(components)
                .forEach((name, component) ->
                        checks.add(author, component, check(name, targets.get() + "/targets/" + name)));
        checks.add(author, mail, NewCheck.of("Mailserver", Protocol.TCP, mailHost + ":" + mailPort));
        checks.decide(author, components.get("web"), IncidentPolicy.OPEN);
        checks.decide(author, components.get("login"), IncidentPolicy.DRAFT);
    }

    private static NewCheck check(String name, String url) {
        return new NewCheck(
                "Pagina " + name,
                Protocol.HTTP,
                url,
                200,
                "nCare werkt",
                Duration.ofSeconds(5),
                Duration.ofSeconds(15),
                Duration.ofSeconds(10),
                3,
                2,
                ComponentStatus.MAJOR_OUTAGE,
                false);
    }
}
