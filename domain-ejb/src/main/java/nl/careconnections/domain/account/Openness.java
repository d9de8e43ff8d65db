package nl.careconnections.domain.account;

/** To whom an organisation opens a kind of request. */
public enum Openness {
    /** Everybody asks and everybody reads it. */
    EVERYBODY,
    /** Everybody asks; read by who asked it, administrators and, as far as the kind allows, who was given the topic. */
    OWN,
    /** Only who was given the topic, and administrators. */
    HOLDERS
}
