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
    DatabaseWatch watch;

    /** Loads all that is closed; what fails is tried again with the next call. */
    public synchronized void load() {
        if (!watch.isThere()) {
            return;
        }
        List<Path> closed = journal.closed();
        closed.forEach(this::load);
        if (!closed.isEmpty()) {
            local.forget();
        }
    }

    private void load(Path file) {
        Journal.Read read = journal.read(file);
        read.entries().forEach(rows::load);
        if (read.whole()) {
            NodeFolder.delete(file);
        } else {
            setAside(file);
        }
    }

    /** Somebody changed it: what could be read stands in the log, the file stays for who looks into it. */
    private void setAside(Path file) {
        LOG.log(Level.SEVERE, "The journal {0} was changed after it was written", file.getFileName());
        rows.noteBroken(file.getFileName().toString());
        try {
            Files.move(file, file.resolveSibling(file.getFileName() + ".broken"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
