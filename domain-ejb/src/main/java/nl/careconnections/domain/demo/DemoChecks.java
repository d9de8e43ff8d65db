package nl.careconnections.domain.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.careconnections.domain.shared.Sql;
import nl.careconnections.domain.status.Author;
import nl.careconnections.domain.status.ComponentStatus;
import nl.careconnections.domain.status.check.Checks;
import nl.careconnections.domain.status.check.IncidentPolicy;
import nl.careconnections.domain.status.check.NewCheck;
import nl.careconnections.domain.status.check.Protocol;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Checks of what {@code ./start} lets stand in for nCare, quick ones, so that one sees it happen. */
@ApplicationScoped
@Transactional
class DemoChecks {

    private static final String MAIL_SERVER = "Mailserver";

    @Inject
    EntityManager entityManager;

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
    public void watch(Author author, Map<String, String> components, String mail) {
        if (targets.isEmpty()) {
            return;
        }
        new TreeMap<>(components)
                .forEach((name, component) -> checks.add(
                        author,
                        UUID.randomUUID().toString(),
                        component,
                        check(name, targets.get() + "/targets/" + name)));
        checks.add(author, UUID.randomUUID().toString(), mail, NewCheck.of(MAIL_SERVER, Protocol.TCP, mailServer()));
        checks.decide(author, components.get("web"), IncidentPolicy.OPEN);
        checks.decide(author, components.get("login"), IncidentPolicy.DRAFT);
    }

    /** Ports are others with each start; what is checked is the same. */
    public void follow() {
        targets.ifPresent(base -> {
            Sql.run(
                    entityManager,
                    "update status_check set target = regexp_replace(target, '^http://[^/]+', ?1) where target like '%/targets/%'",
                    base);
            Sql.run(entityManager, "update status_check set target = ?1 where name = ?2", mailServer(), MAIL_SERVER);
        });
    }

    private String mailServer() {
        return mailHost + ":" + mailPort;
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
