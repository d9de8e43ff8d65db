package nl.careconnections.domain.status.check;

/** What becomes of an incident when the checks of a component see trouble. */
public enum IncidentPolicy {
    /** Staff decides. */
    NONE,
    /** One is written down for staff to look at, and taken back when all is well again. */
    DRAFT,
    /** Viewers are told at once, and told again when all is well. */
    OPEN
}
