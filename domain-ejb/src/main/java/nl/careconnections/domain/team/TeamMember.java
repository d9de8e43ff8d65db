package nl.careconnections.domain.team;

/** Somebody of a team; who left support meanwhile is shown no more. */
public record TeamMember(long accountId, String name, boolean leads) {}
