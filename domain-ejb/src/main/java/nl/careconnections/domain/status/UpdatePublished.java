package nl.careconnections.domain.status;

/** Something was said on the status page; told in the transaction in which it was, for whoever has to be told. */
public record UpdatePublished(long incidentId, long updateId) {}
