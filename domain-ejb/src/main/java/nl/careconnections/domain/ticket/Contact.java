package nl.careconnections.domain.ticket;

import nl.careconnections.domain.shared.Language;

/**
 * Somebody whom support can reach, or hand a ticket to.
 *
 * @param active false for who was invited and did not answer yet, and for who was removed
 */
public record Contact(long accountId, String name, String email, String phone, Language language, boolean active) {}
