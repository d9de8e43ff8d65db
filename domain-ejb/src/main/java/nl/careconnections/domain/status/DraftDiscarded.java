package nl.careconnections.domain.status;

/** A draft is about to be thrown away; told in that transaction, while it is still there. */
public record DraftDiscarded(long incidentId) {}
