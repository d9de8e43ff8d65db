package nl.careconnections.domain.ticket;

/** What comes first in a queue: next to be due, longest here, last changed, most urgent. */
public enum QueueOrder {
    DUE,
    RECEIVED,
    CHANGED,
    PRIORITY
}
