package nl.careconnections.domain.authentication;

import nl.careconnections.domain.ticket.Status;

/** Where a request stands. */
enum Stage {
    REQUESTED(Status.NEW),
    ASKED(Status.WAITING_FOR_CUSTOMER),
    /** Answered, and not verified yet. */
    GOING_ON(Status.IN_PROGRESS),
    VERIFIED(Status.IN_PROGRESS),
    CARRIED_OUT(Status.SOLVED),
    CONFIRMED(Status.CLOSED),
    REFUSED(Status.CLOSED);

    private final Status status;

    Stage(Status status) {
        this.status = status;
    }

    Status status() {
        return status;
    }
}
