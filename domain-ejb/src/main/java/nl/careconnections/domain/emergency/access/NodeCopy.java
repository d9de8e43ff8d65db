package nl.careconnections.domain.emergency.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import nl.careconnections.domain.emergency.encryption.ListBox;
import nl.careconnections.domain.emergency.people.HashWork;
import nl.careconnections.domain.shared.NotFound;

/**
 * This node's copy of accounts, rights and ready lists, at most a minute old, for the hours in which the database is away
 * (assurance R8). In memory, and encrypted on disk for a node that starts meanwhile.
 */
@ApplicationScoped
public class NodeCopy {

    private static final Logger LOG = Logger.getLogger(NodeCopy.class.getName());
    private static final String OWNER = "roster";

    @Inject
    NodeFolder folder;

    @Inject
    ListBox box;

    @Inject
    ListCopies lists;

    @Inject
    PaperCopies papers;

    @Inject
    RosterRows rows;

    private final AtomicReference<Roster.Index> inMemory = new AtomicReference<>();

    /** Takes a new copy; fails, and keeps the one before, while the database is away. */
    public synchronized void refresh() {
        Roster roster = rows.read();
        List<UUID> snapshots = roster.wards().stream()
                .flatMap(ward -> Stream.ofNullable(ward.list()))
                .map(Roster.ListCopy::snapshot)
                .toList();
        snapshots.forEach(this::bring);
        inMemory.set(new Roster.Index(roster));
        NodeFolder.write(file(), box.close(pack(roster), OWNER));
        lists.keepOnly(snapshots);
        papers.renewOne(roster.networks().keySet());
    }

    /** Lists of one ward that cannot be had must not keep accounts and rights of all from being copied. */
    private void bring(UUID snapshot) {
        try {
            lists.bring(snapshot);
        } catch (NotFound | UncheckedIOException e) {
            LOG.log(Level.SEVERE, e, () -> "This node has no copy of the lists of " + snapshot);
        }
    }

    /** The most work of each kind that checking a password can take which another system hashed; nothing before there is a copy. */
    HashWork dearestPassword() {
        return Optional.ofNullable(inMemory.get())
                .map(Roster.Index::dearestPassword)
                .orElse(HashWork.NONE);
    }

    /** @throws NotNow when this node never had a copy */
    Roster.Index get() {
        if (inMemory.get() == null) {
            inMemory.compareAndSet(null, fromDisk().orElseThrow(NotNow::new));
        }
        return inMemory.get();
    }

    private Optional<Roster.Index> fromDisk() {
        try {
            return NodeFolder.read(file()).map(closed -> new Roster.Index(unpack(box.open(closed, OWNER))));
        } catch (IllegalStateException | UncheckedIOException e) {
            LOG.log(Level.WARNING, "The copy of accounts on this node cannot be read", e);
            return Optional.empty();
        }
    }

    private Path file() {
        return folder.part("people").resolve("roster");
    }

    private static byte[] pack(Roster roster) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(new GZIPOutputStream(bytes))) {
            out.writeObject(roster);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Only what this very software sealed gets here, so nothing strange is brought to life. */
    private static Roster unpack(byte[] packed) {
        try (ObjectInputStream in = new ObjectInputStream(new GZIPInputStream(new ByteArrayInputStream(packed)))) {
            return (Roster) in.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The copy is of another version", e);
        }
    }
}
