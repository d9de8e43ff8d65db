package nl.careconnections.domain.authentication;

/** What a reader can do with a request now. */
public enum AuthenticationStep {
    ASK,
    VERIFY,
    CARRY_OUT,
    REFUSE,
    CONFIRM
}
