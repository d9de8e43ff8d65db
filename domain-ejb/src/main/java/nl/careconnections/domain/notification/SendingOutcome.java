package nl.careconnections.domain.notification;

/**
 * What the receiving server said to one message.
 *
 * @param result delivered, refused for good (this recipient will never get it), or worth another attempt
 * @param answer the server's own words, for staff
 */
record SendingOutcome(Result result, String answer) {

    enum Result {
        DELIVERED,
        REFUSED,
        TRY_AGAIN
    }

    static SendingOutcome delivered(String answer) {
        return new SendingOutcome(Result.DELIVERED, answer);
    }

    static SendingOutcome refused(String answer) {
        return new SendingOutcome(Result.REFUSED, answer);
    }

    static SendingOutcome tryAgain(String answer) {
        return new SendingOutcome(Result.TRY_AGAIN, answer);
    }
}
