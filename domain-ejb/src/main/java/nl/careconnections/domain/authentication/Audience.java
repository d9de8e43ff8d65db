package nl.careconnections.domain.authentication;

/** For whom a second factor is wanted. */
public enum Audience {
    EVERYBODY,
    GROUP
}
