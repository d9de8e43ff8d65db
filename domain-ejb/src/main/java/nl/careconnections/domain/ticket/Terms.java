package nl.careconnections.domain.ticket;

/** The sizes of what can be typed about a support question. */
final class Terms {

    /** The longest consent to log in, in days from today. */
    static final int ACCESS_DAYS = 90;

    static final int SUBJECT = 200;
    static final int MESSAGE = 20_000;
    static final int REASON = 2_000;
    static final int PURPOSE = 500;
    static final int STEP = 500;
    static final int STEPS = 50;

    private Terms() {}
}
