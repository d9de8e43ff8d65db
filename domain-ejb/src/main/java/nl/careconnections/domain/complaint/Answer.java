package nl.careconnections.domain.complaint;

/** What the contact said of a proposal. */
public enum Answer {
    ACCEPTED,
    REFUSED
}
