package nl.careconnections.domain.securityincident;

/** How a director spoke with the reporter; a message that nobody answered is no contact. */
public enum Channel {
    PHONE("spokenByPhone"),
    VIDEO("spokenByVideo"),
    IN_PERSON("spokenInPerson");

    private final String step;

    Channel(String step) {
        this.step = step;
    }

    String step() {
        return step;
    }
}
