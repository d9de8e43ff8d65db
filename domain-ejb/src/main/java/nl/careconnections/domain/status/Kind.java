package nl.careconnections.domain.status;

/** What a story on the status page is about. */
public enum Kind {
    INCIDENT,
    MAINTENANCE
}
