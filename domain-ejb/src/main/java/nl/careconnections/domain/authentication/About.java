package nl.careconnections.domain.authentication;

/** What a request is about; each has a form of its own. */
public enum About {
    NETWORKS,
    SECOND_FACTOR,
    SINGLE_SIGN_ON
}
