package nl.careconnections.domain.pharmacy;

import java.util.Arrays;
import nl.careconnections.domain.ticket.Status;

/** Where a pharmacy stands on its way to the registry. */
enum Stage {
    REQUESTED(Status.NEW),
    APPROACHED(Status.IN_PROGRESS),
    WILLING(Status.IN_PROGRESS),
    CONTRACT_SENT(Status.IN_PROGRESS),
    SIGNED(Status.IN_PROGRESS),
    ADDED(Status.CLOSED),
    DECLINED(Status.CLOSED);

    private final Status status;

    Stage(Status status) {
        this.status = status;
    }

    Status status() {
        return status;
    }

    static String[] names(Stage... stages) {
        return Arrays.stream(stages).map(Enum::name).toArray(String[]::new);
    }
}
