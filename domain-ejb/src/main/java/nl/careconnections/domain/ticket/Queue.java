package nl.careconnections.domain.ticket;

/** The working lists of support. */
public enum Queue {
    /** Open and assigned to the reader. */
    MINE,
    /** Open and nobody's. */
    UNASSIGNED,
    /** Three quarters of the time until the next target is used. */
    DUE_SOON,
    /** The next target is past. */
    LATE,
    /** Waiting for the customer. */
    WAITING,
    SOLVED,
    OPEN
}
