package nl.careconnections.system.harness;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what happens by itself, such as a mail, no longer than needed. */
public final class Eventually {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private Eventually() {}

    /** @throws AssertionError when it did not become true in time */
    public static void within(Duration time, BooleanSupplier condition) {
        get(time, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /** @throws AssertionError when it did not appear in time */
    public static <T> T get(Duration time, Supplier<Optional<T>> source) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            Optional<T> found = source.get();
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        throw new AssertionError("Did not happen within " + time.toSeconds() + " seconds");
    }
}
