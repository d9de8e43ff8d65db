package nl.careconnections.domain.emergency.delivery;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Heavy work that only so many do at once, while only so many wait: whatever comes in, threads are left for caregivers (assurance R11). */
final class Room {

    private final Semaphore places;
    private final int mostWaiting;
    private final Duration patience;

    Room(int places, int mostWaiting, Duration patience) {
        this.places = new Semaphore(places, true);
        this.mostWaiting = mostWaiting;
        this.patience = patience;
    }

    /** @throws Busy when there are too many before this one, or it waited too long */
    <T> T within(Supplier<T> work) {
        enter();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (places.getQueueLength() >= mostWaiting
                    || !places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
    }
}
