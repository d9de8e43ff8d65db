package nl.careconnections.domain.securityincident;

import nl.careconnections.domain.ticket.Status;

/** Where a security incident stands. */
enum Stage {
    REPORTED(Status.NEW),
    /** A director is responsible. */
    TAKEN(Status.IN_PROGRESS),
    ASSESSED(Status.IN_PROGRESS),
    FINISHED(Status.CLOSED);

    private final Status status;

    Stage(Status status) {
        this.status = status;
    }

    Status status() {
        return status;
    }
}
