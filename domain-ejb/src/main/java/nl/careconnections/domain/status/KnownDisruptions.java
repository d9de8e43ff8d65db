package nl.careconnections.domain.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import nl.careconnections.domain.knowledge.Disruption;
import nl.careconnections.domain.knowledge.Disruptions;
import nl.careconnections.domain.shared.Language;

/** What the status page tells now, for the pages that warn of it. */
@ApplicationScoped
class KnownDisruptions implements Disruptions {

    @Inject
    CurrentBoard board;

    @Override
    public List<Disruption> current(Language language) {
        Board now = board.get();
        return Stream.concat(now.openIncidents().stream(), now.maintenancesGoingOn().stream())
                .map(story -> disruption(story, language))
                .toList();
    }

    private static Disruption disruption(Board.Story story, Language language) {
        String words = story.advice()
                .map(Board.Update::workaround)
                .filter(workaround -> !workaround.isEmpty())
                .orElseGet(() -> story.updates().get(0).text())
                .in(language);
        return new Disruption(story.title().in(language), words, story.startedAt());
    }
}
