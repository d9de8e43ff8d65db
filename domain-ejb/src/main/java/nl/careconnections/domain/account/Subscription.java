package nl.careconnections.domain.account;

/** What a contact person can be mailed by choice. */
public enum Subscription {
    RELEASE_NOTES("releaseNotes"),
    NEWSLETTERS("newsletters");

    private final String attribute;

    Subscription(String attribute) {
        this.attribute = attribute;
    }

    /** Of {@link Account}. */
    String attribute() {
        return attribute;
    }
}
