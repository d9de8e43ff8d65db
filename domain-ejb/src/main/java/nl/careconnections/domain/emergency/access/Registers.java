package nl.careconnections.domain.emergency.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;
import nl.careconnections.domain.shared.Outage;

/** Which register is in charge: the database, and this node's own while that is away. */
@ApplicationScoped
class Registers {

    @Inject
    DatabaseRegister database;

    @Inject
    LocalRegister local;

    @Inject
    DatabaseWatch watch;

    /** Does the whole of a step with one of them; when the database turns out to be away half-way, once more without it. */
    <T> T with(Function<Register, T> step) {
        if (watch.isThere()) {
            try {
                return step.apply(database);
            } catch (RuntimeException e) {
                if (!Outage.isBehind(e)) {
                    throw e;
                }
                watch.noteOutage();
            }
        }
        return step.apply(local);
    }
}
