package nl.careconnections.domain.emergency.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.careconnections.domain.emergency.shelf.Shelf;
import nl.careconnections.domain.shared.BusinessException;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.Outage;

/**
 * Completes sets: prints the lists, and then puts the set in use together with them, all at once. Whatever goes wrong before that
 * leaves the set before in use. Printing holds no connection to the database.
 */
@ApplicationScoped
public class Completion {

    private static final Logger LOG = Logger.getLogger(Completion.class.getName());

    private static final int MOST_WAITING = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Inject
    Sets sets;

    @Inject
    Booklets booklets;

    @Inject
    Printing press;

    @Inject
    Shelf shelf;

    private final Room room =
            new Room(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), MOST_WAITING, PATIENCE);
    private final Map<UUID, CompletableFuture<CompletedSnapshot>> underWay = new ConcurrentHashMap<>();

    /**
     * Puts a set in use in place of the one before. Completed already, it answers as the first time; asked twice at once, it is
     * printed once.
     *
     * @throws NotFound for a set that is not of this ward
     * @throws Missing naming the clients that were never delivered
     * @throws Conflict {@code emergency.older} when the set in use was taken later, {@code emergency.deliveredAgain} when a client was
     *     delivered while the lists were printed
     * @throws Busy when too many wards are printed at once
     * @throws NotPrinted when the lists cannot be printed
     */
    public CompletedSnapshot complete(Integrator integrator, String ward, UUID snapshot) {
        Optional<CompletedSnapshot> before = sets.completed(integrator, ward, snapshot);
        if (before.isPresent()) {
            return before.get();
        }
        CompletableFuture<CompletedSnapshot> mine = new CompletableFuture<>();
        CompletableFuture<CompletedSnapshot> first = underWay.putIfAbsent(snapshot, mine);
        return first == null ? carryOut(mine, integrator, ward, snapshot) : answerOf(first);
    }

    private CompletedSnapshot carryOut(
            CompletableFuture<CompletedSnapshot> mine, Integrator integrator, String ward, UUID snapshot) {
        try {
            CompletedSnapshot completed = room.within(() -> printed(integrator, ward, snapshot));
            mine.complete(completed);
            return completed;
        } catch (BusinessException refused) {
            mine.completeExceptionally(refused);
            throw refused;
        } finally {
            mine.cancel(false);
            underWay.remove(snapshot, mine);
        }
    }

    private static CompletedSnapshot answerOf(CompletableFuture<CompletedSnapshot> first) {
        try {
            return first.join();
        } catch (CancellationException failed) {
            throw new NotPrinted();
        } catch (CompletionException refused) {
            throw (BusinessException) refused.getCause();
        }
    }

    private CompletedSnapshot printed(Integrator integrator, String ward, UUID snapshot) {
        Optional<CompletedSnapshot> before = sets.completed(integrator, ward, snapshot);
        if (before.isPresent()) {
            return before.get();
        }
        WholeSet set = sets.whole(integrator, ward, snapshot);
        UUID printing = UUID.randomUUID();
        try {
            return sets.putInUse(integrator, set, printing, print(integrator, set, printing));
        } catch (RuntimeException failure) {
            clear(set, printing);
            throw failure;
        }
    }

    /** Lays the lists ready, each as soon as it is printed: all of them would not fit in memory. */
    private Set<Integer> print(Integrator integrator, WholeSet set, UUID printing) {
        try {
            return press.print(
                    booklets.of(set),
                    (edition, validity, pdf) -> shelf.lay(set.id(), printing, edition, validity, pdf));
        } catch (RuntimeException | StackOverflowError failure) {
            if (Outage.isBehind(failure)) {
                throw failure;
            }
            LOG.log(Level.SEVERE, failure, () -> "The lists of " + set.ward().subject() + " cannot be printed");
            sets.notPrinted(integrator, set);
            throw new NotPrinted();
        }
    }

    /** What cannot be destroyed now goes when the set is put in use, or with the set. */
    private void clear(WholeSet set, UUID printing) {
        try {
            shelf.clear(set.id(), printing);
        } catch (RuntimeException failure) {
            LOG.log(
                    Level.WARNING,
                    failure,
                    () -> "Lists of " + set.ward().subject() + " that are not used are still there");
        }
    }
}
