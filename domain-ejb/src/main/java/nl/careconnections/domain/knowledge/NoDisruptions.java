package nl.careconnections.domain.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.careconnections.domain.shared.Language;

/** Knows of none, as long as no status page is part of the application. */
@ApplicationScoped
class NoDisruptions implements Disruptions {

    @Override
    public List<Disruption> current(Language language) {
        return List.of();
    }
}
