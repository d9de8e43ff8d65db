package nl.careconnections.domain.emergency.setting;

/** A ward to choose. */
public record WardName(long id, String name) {}
