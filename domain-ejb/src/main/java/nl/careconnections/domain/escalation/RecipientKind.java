package nl.careconnections.domain.escalation;

/** Who is told when a level is reached. */
public enum RecipientKind {
    /** Who handles the ticket; the team while nobody does. */
    ASSIGNEE,
    TEAM,
    TEAM_LEAD,
    DIRECTORS,
    /** The person on call at that moment. */
    ON_CALL
}
