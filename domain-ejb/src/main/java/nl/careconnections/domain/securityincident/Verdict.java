package nl.careconnections.domain.securityincident;

/** What a director made of a report. */
public enum Verdict {
    NO_INCIDENT("assessedNoIncident", false),
    NO_BREACH("assessedNoBreach", false),
    /** An incident, of which nobody knows yet whether data leaked. */
    MAYBE_BREACH("assessedMaybeBreach", true),
    BREACH("assessedBreach", true);

    private final String step;
    private final boolean breachPossible;

    Verdict(String step, boolean breachPossible) {
        this.step = step;
        this.breachPossible = breachPossible;
    }

    /** The name of the step that says so. */
    String step() {
        return step;
    }

    /** Whether the time in which the customer has to tell the authority counts. */
    boolean isBreachPossible() {
        return breachPossible;
    }
}
