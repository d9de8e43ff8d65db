package nl.careconnections.domain.account;

import nl.careconnections.domain.shared.Language;

/**
 * What somebody keeps up to date about themselves.
 *
 * @param email for reading; another address needs somebody who looks after the account
 * @param version to be handed back with a change
 */
public record Profile(
        String name,
        String email,
        String phone,
        String mobile,
        String jobTitle,
        Language language,
        boolean releaseNotes,
        boolean newsletters,
        int version) {}
