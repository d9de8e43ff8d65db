package nl.careconnections.domain.organisation;

import nl.careconnections.domain.account.AccountState;

/**
 * Somebody of a customer, as staff find them.
 *
 * @param phone where to reach them, the number at work before the mobile one; empty when neither is known
 */
public record ContactPerson(
        long accountId, String name, long organisationId, String organisation, String phone, AccountState state) {}
