package nl.careconnections.domain.ticket;

import nl.careconnections.domain.sla.Priority;

/**
 * What somebody may expect of a question sent now.
 *
 * @param call whether to ring the emergency number first: High, while support is not at work
 */
public record Expectation(Priority priority, Deadline response, Deadline repair, boolean call) {}
