package nl.careconnections.domain.account;

/** Ways to prove the second factor: a code of the authenticator app, a code by mail, or one of the recovery codes. */
public enum CodeKind {
    APP,
    MAIL,
    RECOVERY
}
