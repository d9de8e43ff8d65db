package nl.careconnections.domain.emergency.medication;

/** A business identifier: the number and who gave it. */
public record Key(String system, String value) {}
