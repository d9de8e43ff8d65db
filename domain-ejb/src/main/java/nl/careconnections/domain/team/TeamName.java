package nl.careconnections.domain.team;

/** A team as tickets name it. */
public record TeamName(long id, String name) {}
