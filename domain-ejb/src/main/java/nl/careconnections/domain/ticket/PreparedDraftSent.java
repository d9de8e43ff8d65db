package nl.careconnections.domain.ticket;

/**
 * A draft that staff had prepared became a ticket; told within the transaction of the sending.
 *
 * @param accountId whose draft it was
 * @param submissionKey with which it was prepared
 */
public record PreparedDraftSent(long accountId, String submissionKey, long ticket) {}
