package nl.careconnections.domain.authentication;

/** How a second factor works. */
public enum FactorMethod {
    APP,
    SMS,
    MAIL
}
