package nl.careconnections.domain.account;

/** Invited, until a password is chosen; active; removed, which keeps the name on what the person wrote. */
public enum AccountState {
    INVITED,
    ACTIVE,
    REMOVED
}
