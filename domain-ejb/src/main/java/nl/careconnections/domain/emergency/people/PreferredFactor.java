package nl.careconnections.domain.emergency.people;

/** What somebody is asked for first besides the password. */
public enum PreferredFactor {
    MAIL,
    SMS,
    /** An authenticator app; it is set up in the portal. */
    APP
}
