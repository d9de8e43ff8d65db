package nl.careconnections.domain.emergency.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import nl.careconnections.domain.emergency.encryption.ListBox;
import nl.careconnections.domain.emergency.paper.EmergencyPapers;
import nl.careconnections.domain.emergency.paper.Paper;
import nl.careconnections.domain.shared.Language;

/** Papers of each organisation on this node: a blank list is wanted most when nothing can be printed any more. */
@ApplicationScoped
class PaperCopies {

    private static final Logger LOG = Logger.getLogger(PaperCopies.class.getName());
    private static final Duration RENEWED_AFTER = Duration.ofHours(12);
    private static final List<Paper> FOR_CAREGIVERS = List.of(Paper.CARD, Paper.BLANK_LIST, Paper.AFTER_OUTAGE);

    private record Wanted(long organisation, Paper paper, Language language) {

        private String name() {
            return organisation + "-" + paper + "-" + language;
        }
    }

    @Inject
    EmergencyPapers papers;

    @Inject
    NodeFolder folder;

    @Inject
    ListBox box;

    @Inject
    Clock clock;

    byte[] print(long organisation, Paper paper, Language language) {
        return print(new Wanted(organisation, paper, language));
    }

    Optional<byte[]> kept(long organisation, Paper paper, Language language) {
        Wanted wanted = new Wanted(organisation, paper, language);
        return NodeFolder.read(file(wanted)).map(closed -> box.open(closed, wanted.name()));
    }

    /** Prints one that is missing or old; the others have their turn later, so that nobody waits for it. */
    void renewOne(Collection<Long> organisations) {
        organisations.stream()
                .flatMap(organisation -> FOR_CAREGIVERS.stream()
                        .flatMap(paper -> Stream.of(Language.values())
                                .map(language -> new Wanted(organisation, paper, language))))
                .filter(this::isOld)
                .findFirst()
                .ifPresent(this::print);
    }

    private byte[] print(Wanted wanted) {
        byte[] pdf = papers.forCaregiver(wanted.organisation(), wanted.paper(), wanted.language());
        try {
            NodeFolder.write(file(wanted), box.close(pdf, wanted.name()));
        } catch (UncheckedIOException e) {
            LOG.log(Level.WARNING, "This node cannot keep a paper", e);
        }
        return pdf;
    }

    private boolean isOld(Wanted wanted) {
        Path file = file(wanted);
        return !Files.exists(file)
                || NodeFolder.changedAt(file).isBefore(clock.instant().minus(RENEWED_AFTER));
    }

    private Path file(Wanted wanted) {
        return folder.part("papers").resolve(wanted.name());
    }
}
