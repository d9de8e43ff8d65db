package nl.careconnections.domain.servicerequest;

import java.util.Arrays;
import nl.careconnections.domain.ticket.Status;

/** Where a request for service management stands. */
enum Stage {
    REQUESTED(Status.NEW),
    ASKED(Status.WAITING_FOR_CUSTOMER),
    PREPARING(Status.IN_PROGRESS),
    ESTIMATED(Status.WAITING_FOR_CUSTOMER),
    DECLINED(Status.IN_PROGRESS),
    /** Nobody decided while the estimate was valid. */
    EXPIRED(Status.IN_PROGRESS),
    EXECUTING(Status.IN_PROGRESS),
    REPORTED(Status.SOLVED),
    DONE(Status.CLOSED),
    STOPPED(Status.CLOSED);

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
