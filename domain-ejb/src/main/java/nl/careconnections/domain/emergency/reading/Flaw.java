package nl.careconnections.domain.emergency.reading;

import nl.careconnections.domain.emergency.medication.Fault;

/** What is wrong, and at which element. */
record Flaw(String path, Fault fault, String reason) {

    private static final int LONGEST = 300;

    Flaw {
        reason = reason.length() > LONGEST ? reason.substring(0, LONGEST) : reason;
    }
}
