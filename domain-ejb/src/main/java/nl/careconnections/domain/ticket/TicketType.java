package nl.careconnections.domain.ticket;

/** The kinds of request that the ticket core carries. */
public enum TicketType {
    SUPPORT_QUESTION
}
