package nl.careconnections.domain.emergency.reading;

import nl.careconnections.domain.emergency.medication.Fault;

/** An element of a resource cannot be understood. */
final class Unreadable extends RuntimeException {

    private final transient Flaw flaw;

    Unreadable(String path, Fault fault, String reason) {
        super(path + ": " + reason);
        this.flaw = new Flaw(path, fault, reason);
    }

    Flaw flaw() {
        return flaw;
    }
}
