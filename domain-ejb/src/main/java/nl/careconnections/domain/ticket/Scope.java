package nl.careconnections.domain.ticket;

/** Which tickets of the own organisation a contact person wants to see. */
public enum Scope {
    OPEN,
    /** Submitted or followed by the reader, and waiting for an answer or for a judgement of the solution. */
    WAITING_FOR_ME,
    /** Submitted by the reader. */
    MINE,
    SOLVED,
    CLOSED,
    ALL
}
