package nl.careconnections.domain.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.careconnections.domain.attachment.ScanQueue.Waiting;
import nl.careconnections.domain.attachment.VirusScanner.Verdict;

/** Scans what could not be scanned at once: large files, and those that came while the scanner was away. */
@ApplicationScoped
public class Scans {

    @Inject
    ScanQueue queue;

    @Inject
    AttachmentStore store;

    @Inject
    VirusScanner scanner;

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    /** Scans all that is due, one after the other, until nothing is left or the scanner is away. */
    public void scanDue() {
        Optional<Waiting> file = queue.next();
        while (file.isPresent() && scan(file.get())) {
            file = queue.next();
        }
    }

    /** How many files wait for the scanner, and how long the oldest does. */
    @Transactional
    public ScanBacklog backlog() {
        Object[] row = (Object[]) entityManager
                .createNativeQuery("""
                        select count(*), cast(coalesce(extract(epoch from ?1 - min(added_at)), 0) as bigint)
                        from attachment where scan = 'PENDING'""")
                .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
                .getSingleResult();
        return new ScanBacklog(
                ((Number) row[0]).longValue(), Duration.ofSeconds(((Number) row[1]).longValue()), scanner.isPresent());
    }

    private boolean scan(Waiting file) {
        Verdict verdict = verdict(file);
        switch (verdict) {
            case CLEAN -> queue.clean(file.id());
            case INFECTED -> queue.refuse(file.id());
            case UNKNOWN -> queue.tryLater(file);
        }
        return verdict != Verdict.UNKNOWN;
    }

    private Verdict verdict(Waiting file) {
        Optional<InputStream> content = store.open(file.storageKey());
        if (content.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        try (InputStream stream = content.get()) {
            return scanner.scan(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
