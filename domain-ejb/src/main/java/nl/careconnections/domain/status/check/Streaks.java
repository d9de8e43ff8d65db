package nl.careconnections.domain.status.check;

/**
 * How many looks in a row saw what. One look proves nothing: a verdict falls after as many as the check asks for.
 *
 * @param failed that failed
 * @param troubled that failed or were slow
 * @param fine that were fine
 * @param answered that were fine or slow
 */
record Streaks(int failed, int troubled, int fine, int answered) {

    static final Streaks NONE = new Streaks(0, 0, 0, 0);

    Streaks after(Seen seen) {
        return new Streaks(
                seen == Seen.FAILED ? failed + 1 : 0,
                seen == Seen.FINE ? 0 : troubled + 1,
                seen == Seen.FINE ? fine + 1 : 0,
                seen == Seen.FAILED ? 0 : answered + 1);
    }

    /**
     * @param toDown failures before it is down, and the same number of slow answers before it is slow
     * @param toUp successes before it is fine again
     */
    Verdict verdict(Verdict before, int toDown, int toUp) {
        if (failed >= toDown) {
            return Verdict.DOWN;
        }
        if (fine >= toUp) {
            return Verdict.FINE;
        }
        boolean answersAgain = before != Verdict.FINE && answered >= toUp;
        boolean stillAnswers = before != Verdict.DOWN && troubled >= toDown && answered > 0;
        return answersAgain && troubled > 0 || stillAnswers ? Verdict.SLOW : before;
    }
}
