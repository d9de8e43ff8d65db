package nl.careconnections.domain.ticket;

/** The ticket that a submission became; {@code repeated} when the same submission came before. */
public record Submitted(long number, boolean repeated) {}
