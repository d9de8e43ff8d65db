package nl.careconnections.domain.account;

/** How far somebody is with getting in: invited, invited too long ago, in, or kept out after wrong passwords or codes. */
public enum ColleagueState {
    INVITED,
    EXPIRED,
    ACTIVE,
    BLOCKED;

    public boolean isInvitation() {
        return this == INVITED || this == EXPIRED;
    }
}
