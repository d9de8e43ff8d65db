package nl.careconnections.domain.account;

/**
 * Somebody is losing their access, in the transaction that takes it. Components that keep open work of theirs observe it and
 * pass that work on.
 *
 * @param organisationId {@code null} for staff
 * @param successorId who is to take over, as chosen; {@code null} where nobody was
 */
public record Departure(Caller by, long accountId, Long organisationId, String name, Long successorId) {}
