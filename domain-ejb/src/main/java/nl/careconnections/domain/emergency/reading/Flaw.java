package nl.careconnections.domain.emergency.reading;

/** What is wrong, and at which element. */
record Flaw(String path, String reason) {

    private static final int LONGEST = 300;

    Flaw {
        reason = reason.length() > LONGEST ? reason.substring(0, LONGEST) : reason;
    }
}
