package nl.careconnections.domain.escalation;

import nl.careconnections.domain.sla.Priority;

/**
 * One cell of a level: for tickets of this priority these people are told.
 *
 * @param byText by text message too, for who has a mobile number
 */
public record Recipient(Priority priority, RecipientKind kind, boolean byText) {}
