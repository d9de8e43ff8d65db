package nl.careconnections.domain.duty;

/** As what somebody is called. */
public enum Post {
    ON_CALL,
    DEPUTY,
    DIRECTOR,
    /** Everybody of support, by mail, because nobody is on call. */
    SUPPORT
}
