package nl.careconnections.domain.authentication;

/** What is to happen with a network. */
public enum NetworkChange {
    ADD,
    REMOVE
}
