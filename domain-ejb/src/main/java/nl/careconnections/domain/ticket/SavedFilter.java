package nl.careconnections.domain.ticket;

/** A filter under the name that its owner gave it. */
public record SavedFilter(long id, String name, QueueFilter filter) {}
