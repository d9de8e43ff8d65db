package nl.careconnections.portal.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many files come in at once: an upload holds a thread of the server as long as its sender's line is slow, and pages have
 * to answer meanwhile (assurance R11). One person never takes all of the places.
 */
@ApplicationScoped
public class UploadSlots {

    static final int TOGETHER = 16;
    static final int PER_PERSON = 4;

    private final Map<Long, Integer> taken = new HashMap<>();
    private int total;

    /** A place, to be given back; empty when all are taken. */
    public synchronized Optional<Slot> take(long accountId) {
        int own = taken.getOrDefault(accountId, 0);
        if (total >= TOGETHER || own >= PER_PERSON) {
            return Optional.empty();
        }
        total++;
        taken.put(accountId, own + 1);
        return Optional.of(() -> giveBack(accountId));
    }

    private synchronized void giveBack(long accountId) {
        total--;
        taken.computeIfPresent(accountId, (account, own) -> own == 1 ? null : own - 1);
    }

    /** A place among the uploads. */
    public interface Slot extends AutoCloseable {

        @Override
        void close();
    }
}
