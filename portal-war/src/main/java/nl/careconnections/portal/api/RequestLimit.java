package nl.careconnections.portal.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * At most so many requests from one address in any minute, counted per second. Remembers the addresses that asked last,
 * so that its memory is bounded whoever asks.
 */
@ApplicationScoped
public class RequestLimit {

    /** Requests per minute. */
    public static final int REQUESTS = 600;

    static final int ADDRESSES = 10_000;
    private static final int SECONDS = 60;

    private final Clock clock;

    private final Map<String, Minute> minutes = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Minute> eldest) {
            return size() > ADDRESSES;
        }
    };

    /** For the container, which puts a proxy of this class before the one that counts. */
    protected RequestLimit() {
        this(null);
    }

    @Inject
    public RequestLimit(Clock clock) {
        this.clock = clock;
    }

    /** Counts a request; the answer is 0 when it is admitted, else the seconds until the next one will be. */
    public synchronized int secondsToWait(String address) {
        return minutes.computeIfAbsent(address, key -> new Minute())
                .secondsToWait(clock.instant().getEpochSecond());
    }

    synchronized int addresses() {
        return minutes.size();
    }

    /** The last minute of one address. */
    private static final class Minute {

        private final short[] counts = new short[SECONDS];
        private int total;
        private long newest;

        int secondsToWait(long second) {
            forget(Math.max(second, newest));
            if (total < REQUESTS) {
                counts[cell(newest)]++;
                total++;
                return 0;
            }
            long oldest = newest - SECONDS + 1;
            while (counts[cell(oldest)] == 0) {
                oldest++;
            }
            return (int) (oldest + SECONDS - newest);
        }

        private void forget(long second) {
            long from = Math.max(newest, second - SECONDS) + 1;
            for (long passed = from; passed <= second; passed++) {
                total -= counts[cell(passed)];
                counts[cell(passed)] = 0;
            }
            newest = second;
        }

        private static int cell(long second) {
            return Math.floorMod(second, SECONDS);
        }
    }
}
