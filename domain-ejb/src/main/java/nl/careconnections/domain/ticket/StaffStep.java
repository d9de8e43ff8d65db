package nl.careconnections.domain.ticket;

/** What support can do with a ticket as it stands. */
public enum StaffStep {
    REPLY,
    NOTE,
    ASSIGN,
    HAND_OVER,
    CHANGE_PRIORITY,
    USE_ACCESS,
    REDACT
}
