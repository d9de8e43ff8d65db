package nl.careconnections.domain.phone;

/**
 * A call that was written down.
 *
 * @param caller name of who called
 * @param ticket number of the ticket that came of it; {@code null} for a draft
 */
public record Registered(long id, String caller, CallOutcome outcome, Long ticket) {}
