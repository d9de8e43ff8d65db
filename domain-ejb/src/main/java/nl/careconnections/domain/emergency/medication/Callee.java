package nl.careconnections.domain.emergency.medication;

/** Whom to call about a line; the number is empty where none was delivered. */
public record Callee(String name, String phone) {}
