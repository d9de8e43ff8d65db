package nl.careconnections.domain.ticket;

/** What a contact person can do with a ticket as it stands. */
public enum CustomerStep {
    REPLY,
    ACCEPT,
    REFUSE,
    /** A closed ticket: opened again, or within a new ticket once it was closed too long ago. */
    REOPEN,
    RATE,
    GRANT_ACCESS,
    REVOKE_ACCESS,
    FOLLOW,
    UNFOLLOW
}
