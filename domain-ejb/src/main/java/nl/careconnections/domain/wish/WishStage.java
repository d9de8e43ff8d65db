package nl.careconnections.domain.wish;

import nl.careconnections.domain.ticket.Status;

/** Where a wish stands (product.md, "Flows"). */
public enum WishStage {
    SUBMITTED(Status.NEW),
    /** The product owner needs to know more. */
    QUESTION(Status.WAITING_FOR_CUSTOMER),
    ASSESSING(Status.IN_PROGRESS),
    PLANNED(Status.IN_PROGRESS),
    DELIVERED(Status.CLOSED),
    NOT_TAKEN_UP(Status.CLOSED);

    private final Status status;

    WishStage(Status status) {
        this.status = status;
    }

    Status status() {
        return status;
    }

    public boolean isOpen() {
        return status != Status.CLOSED;
    }
}
