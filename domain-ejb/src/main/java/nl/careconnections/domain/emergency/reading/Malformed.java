package nl.careconnections.domain.emergency.reading;

import nl.careconnections.domain.emergency.medication.Fault;

/** The document as a whole cannot be read. */
final class Malformed extends Exception {

    private static final int LONGEST = 300;

    private final String path;
    private final Fault fault;

    Malformed(String path, Fault fault, String reason) {
        super(reason.length() > LONGEST ? reason.substring(0, LONGEST) : reason);
        this.path = path;
        this.fault = fault;
    }

    String path() {
        return path;
    }

    Fault fault() {
        return fault;
    }
}
