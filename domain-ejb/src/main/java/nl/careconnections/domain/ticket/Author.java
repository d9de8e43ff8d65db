package nl.careconnections.domain.ticket;

import nl.careconnections.domain.account.Caller;

/**
 * Who did something to a ticket.
 *
 * @param accountId {@code null} for a timer
 */
record Author(Long accountId, boolean staff) {

    static final Author SYSTEM = new Author(null, false);

    static Author of(Caller caller) {
        return new Author(caller.accountId(), caller.isStaff());
    }
}
