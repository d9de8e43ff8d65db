package nl.careconnections.domain.emergency.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.careconnections.domain.shared.Outage;

/** Brings what this node wrote down while the database was away into the database, each entry once. */
@ApplicationScoped
public class JournalLoader {

    private static final Logger LOG = Logger.getLogger(JournalLoader.class.getName());

    @Inject
    Journal journal;

    @Inject
    JournalRows rows;

    @Inject
    LocalRegister local;

    @Inject
    NodeCopy copy;

    @Inject
    DatabaseWatch watch;

    /** Loads what late requests wrote while the database was in charge again already. */
    public void load() {
        if (watch.isThere()) {
            catchUp();
        }
    }

    /** Loads all that was written; what the database does not take now is tried again with the next call. */
    public synchronized void catchUp() {
        List<Path> closed = journal.closed();
        if (closed.isEmpty()) {
            return;
        }
        closed.forEach(this::load);
        copy.refresh();
        local.forget();
    }

    private void load(Path file) {
        Journal.Read read = journal.read(file);
        boolean taken = true;
        for (JournalEntry entry : read.entries()) {
            taken &= isTaken(entry);
        }
        if (read.whole() && taken) {
            NodeFolder.delete(file);
        } else {
            setAside(file);
        }
    }

    /** One entry that cannot be taken must not keep those behind it out. */
    private boolean isTaken(JournalEntry entry) {
        try {
            rows.load(entry);
            return true;
        } catch (RuntimeException e) {
            if (Outage.passes(e)) {
                throw e;
            }
            LOG.log(Level.SEVERE, e, () -> "The entry " + entry.id() + " of the journal cannot be loaded");
            return false;
        }
    }

    /** What could be read stands in the log, the file stays for who looks into it. */
    private void setAside(Path file) {
        LOG.log(Level.SEVERE, "The journal {0} cannot be read or loaded to its end", file.getFileName());
        rows.noteBroken(file.getFileName().toString());
        try {
            Files.move(file, file.resolveSibling(file.getFileName() + ".broken"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
