package nl.careconnections.domain.emergency.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.careconnections.domain.emergency.press.Edition;
import nl.careconnections.domain.emergency.press.Validity;
import nl.careconnections.domain.emergency.shelf.Shelf;

/** The finished lists on this node, encrypted as the database holds them; a download reads nothing else. */
@ApplicationScoped
class ListCopies {

    @Inject
    NodeFolder folder;

    @Inject
    Shelf shelf;

    /** The PDF; from the database where this node has no copy yet. */
    byte[] open(UUID snapshot, Edition edition, Validity validity) {
        byte[] closed =
                NodeFolder.read(file(snapshot, edition, validity)).orElseGet(() -> copy(snapshot, edition, validity));
        return shelf.open(closed, snapshot, edition, validity);
    }

    /** Brings the copies of a set to this node. */
    void bring(UUID snapshot) {
        for (Edition edition : Edition.values()) {
            for (Validity validity : Validity.values()) {
                if (!Files.exists(file(snapshot, edition, validity))) {
                    copy(snapshot, edition, validity);
                }
            }
        }
    }

    /** Drops the copies of all other sets. */
    void keepOnly(Collection<UUID> snapshots) {
        Set<Path> wanted = snapshots.stream().flatMap(this::documents).collect(Collectors.toSet());
        NodeFolder.files(folder.part("lists"))
                .filter(file -> !wanted.contains(file) && !NodeFolder.isDraft(file))
                .forEach(NodeFolder::delete);
    }

    private byte[] copy(UUID snapshot, Edition edition, Validity validity) {
        byte[] closed = shelf.closed(snapshot, edition, validity);
        NodeFolder.write(file(snapshot, edition, validity), closed);
        return closed;
    }

    private Stream<Path> documents(UUID snapshot) {
        return Stream.of(Edition.values())
                .flatMap(edition -> Stream.of(Validity.values()).map(validity -> file(snapshot, edition, validity)));
    }

    private Path file(UUID snapshot, Edition edition, Validity validity) {
        return folder.part("lists").resolve(snapshot + "-" + edition + "-" + validity);
    }
}
