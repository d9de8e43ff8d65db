package nl.careconnections.domain.emergency.reading;

/** An element of a resource cannot be understood. */
final class Unreadable extends RuntimeException {

    private final transient Flaw flaw;

    Unreadable(String path, String reason) {
        super(path + ": " + reason);
        this.flaw = new Flaw(path, reason);
    }

    Flaw flaw() {
        return flaw;
    }
}
