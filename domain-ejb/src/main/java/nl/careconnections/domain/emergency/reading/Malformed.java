package nl.careconnections.domain.emergency.reading;

/** The document as a whole cannot be read. */
final class Malformed extends Exception {

    private static final int LONGEST = 300;

    private final String path;

    Malformed(String path, String reason) {
        super(reason.length() > LONGEST ? reason.substring(0, LONGEST) : reason);
        this.path = path;
    }

    String path() {
        return path;
    }
}
