package nl.careconnections.domain.ticket;

import java.util.Map;
import java.util.Set;

/** Where a support question stands (product.md, Flows). */
public enum Status {
    NEW,
    IN_PROGRESS,
    WAITING_FOR_CUSTOMER,
    SOLVED,
    CLOSED;

    private static final Map<Status, Set<Status>> STEPS = Map.of(
            NEW, Set.of(IN_PROGRESS),
            IN_PROGRESS, Set.of(WAITING_FOR_CUSTOMER, SOLVED),
            WAITING_FOR_CUSTOMER, Set.of(IN_PROGRESS, SOLVED),
            SOLVED, Set.of(IN_PROGRESS, CLOSED),
            CLOSED, Set.of(IN_PROGRESS));

    public boolean mayBecome(Status other) {
        return STEPS.get(this).contains(other);
    }

    /** Whether somebody still has to do something before there is a solution. */
    public boolean isOpen() {
        return this != SOLVED && this != CLOSED;
    }
}
