package nl.careconnections.domain.emergency.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.careconnections.domain.emergency.encryption.Unopened;
import nl.careconnections.domain.emergency.press.Edition;
import nl.careconnections.domain.emergency.press.Validity;
import nl.careconnections.domain.emergency.shelf.Shelf;

/**
 * The finished lists on this node, encrypted as the database holds them; a download reads nothing else. When a ward's shift comes on, its
 * list is opened once for all of them: opening costs more than all the rest of a download.
 */
@ApplicationScoped
class ListCopies {

    private static final Logger LOG = Logger.getLogger(ListCopies.class.getName());

    /** How much of the memory the opened ones may take. */
    private static final int OPENED_BYTES = 24 * 1024 * 1024;

    private static final Duration OPENED_FOR = Duration.ofMinutes(15);

    @Inject
    NodeFolder folder;

    @Inject
    Shelf shelf;

    private final Cache<Copy, byte[]> opened = Caffeine.newBuilder()
            .maximumWeight(OPENED_BYTES)
            .weigher((Copy copy, byte[] pdf) -> pdf.length)
            .expireAfterWrite(OPENED_FOR)
            .build();

    record Copy(UUID snapshot, Edition edition, Validity validity) {}

    /** The PDF, not to be changed, when it was opened lately. */
    Optional<byte[]> atHand(Copy copy) {
        return Optional.ofNullable(opened.getIfPresent(copy));
    }

    /** The PDF, not to be changed; from the database where this node has no copy yet. */
    byte[] open(Copy copy) {
        return opened.get(copy, this::read);
    }

    private byte[] read(Copy copy) {
        return kept(copy).orElseGet(() -> fetched(copy));
    }

    private Optional<byte[]> kept(Copy copy) {
        try {
            return NodeFolder.read(file(copy.snapshot, copy.edition, copy.validity))
                    .map(closed -> open(copy, closed));
        } catch (UncheckedIOException | Unopened e) {
            LOG.log(Level.WARNING, "This node cannot read its copy of a list", e);
            return Optional.empty();
        }
    }

    /** Nobody waits in vain for a list because this node cannot keep it. */
    private byte[] fetched(Copy copy) {
        byte[] closed = shelf.closed(copy.snapshot, copy.edition, copy.validity);
        try {
            NodeFolder.write(file(copy.snapshot, copy.edition, copy.validity), closed);
        } catch (UncheckedIOException e) {
            LOG.log(Level.WARNING, "This node cannot keep a copy of a list", e);
        }
        return open(copy, closed);
    }

    private byte[] open(Copy copy, byte[] closed) {
        return shelf.open(closed, copy.snapshot, copy.edition, copy.validity);
    }

    /** Brings the copies of a set to this node. */
    void bring(UUID snapshot) {
        for (Edition edition : Edition.values()) {
            for (Validity validity : Validity.values()) {
                if (!Files.exists(file(snapshot, edition, validity))) {
                    NodeFolder.write(file(snapshot, edition, validity), shelf.closed(snapshot, edition, validity));
                }
            }
        }
    }

    /** Drops the copies of all other sets. */
    void keepOnly(Collection<UUID> snapshots) {
        opened.asMap().keySet().removeIf(copy -> !snapshots.contains(copy.snapshot));
        Set<Path> wanted = snapshots.stream().flatMap(this::documents).collect(Collectors.toSet());
        NodeFolder.files(folder.part("lists"))
                .filter(file -> !wanted.contains(file) && !NodeFolder.isDraft(file))
                .forEach(NodeFolder::delete);
    }

    private Stream<Path> documents(UUID snapshot) {
        return Stream.of(Edition.values())
                .flatMap(edition -> Stream.of(Validity.values()).map(validity -> file(snapshot, edition, validity)));
    }

    private Path file(UUID snapshot, Edition edition, Validity validity) {
        return folder.part("lists").resolve(snapshot + "-" + edition + "-" + validity);
    }
}
