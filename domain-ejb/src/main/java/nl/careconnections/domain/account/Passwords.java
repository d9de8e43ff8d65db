package nl.careconnections.domain.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import nl.careconnections.domain.shared.RandomToken;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes and checks password hashes, at most as many at once as an eighth of the memory holds: whoever comes on top of
 * that waits, and is refused when it takes too long (assurance S2, R11). Never call it inside a transaction, which would
 * hold a connection meanwhile.
 */
@ApplicationScoped
public class Passwords {

    private static final int LANES = 1;
    private static final int SHARE_OF_MEMORY = 8;

    @Inject
    @ConfigProperty(name = "PASSWORD_MEMORY_KIB")
    int memory;

    @Inject
    @ConfigProperty(name = "PASSWORD_ITERATIONS")
    int iterations;

    @Inject
    @ConfigProperty(name = "PASSWORD_WAIT_SECONDS")
    int patience;

    private final LongAdder computations = new LongAdder();
    private final AtomicInteger atWork = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private Semaphore places;
    private PasswordHash nobodys;

    @PostConstruct
    void prepare() {
        if (memory < 19456 || iterations < 2) {
            throw new IllegalStateException("PASSWORD_MEMORY_KIB is at least 19456, PASSWORD_ITERATIONS at least 2");
        }
        long affordable = Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY / (memory * 1024L);
        places = new Semaphore(
                (int) Math.max(1, Math.min(affordable, 2L * Runtime.getRuntime().availableProcessors())), true);
        nobodys = PasswordHash.make(memory, iterations, LANES, RandomToken.make());
    }

    /** @throws TooBusy when no place came free in time */
    public String hash(String password) {
        return computed(
                () -> PasswordHash.make(memory, iterations, LANES, password).notation());
    }

    /**
     * Exactly one computation, also where there is nobody to compare with (assurance S3).
     *
     * @param notation the stored hash, {@code null} for nobody
     * @throws TooBusy when no place came free in time
     */
    public boolean matches(String notation, String password) {
        PasswordHash stored = notation == null ? nobodys : PasswordHash.parse(notation);
        return computed(() -> stored.matches(password)) && notation != null;
    }

    /**
     * A check of a hash that another system made, in line with all others.
     *
     * @throws TooBusy when no place came free in time
     */
    public boolean matches(BooleanSupplier check) {
        return computed(check::getAsBoolean);
    }

    /**
     * Work beside checks that is as heavy, in line with all of them.
     *
     * @throws TooBusy when no place came free in time
     */
    public void inTurn(Runnable work) {
        computed(() -> {
            work.run();
            return null;
        });
    }

    /** What is computed where there is nobody to compare with. */
    public String nobodys() {
        return nobodys.notation();
    }

    /** The work of one check, for requests that would otherwise be quicker for names that do not exist. */
    public void pretend() {
        matches(null, "");
    }

    public boolean isOutdated(String notation) {
        return PasswordHash.parse(notation).isWeakerThan(memory, iterations);
    }

    long computations() {
        return computations.sum();
    }

    int mostAtOnce() {
        return mostAtOnce.get();
    }

    private <T> T computed(Supplier<T> work) {
        try {
            if (!places.tryAcquire(patience, TimeUnit.SECONDS)) {
                throw new TooBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooBusy();
        }
        try {
            computations.increment();
            mostAtOnce.accumulateAndGet(atWork.incrementAndGet(), Math::max);
            return work.get();
        } finally {
            atWork.decrementAndGet();
            places.release();
        }
    }
}
