package nl.careconnections.domain.status.check;

/** How something is asked whether it works. */
public enum Protocol {
    /** A page is fetched; status, text and time of the answer count. */
    HTTP,
    /** A connection is made; only its time counts. */
    TCP
}
