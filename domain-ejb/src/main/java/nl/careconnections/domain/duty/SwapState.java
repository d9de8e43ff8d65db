package nl.careconnections.domain.duty;

/** How an asked-for swap ended, if it did. */
public enum SwapState {
    ASKED("Asked"),
    ACCEPTED("Accepted"),
    DECLINED("Declined"),
    WITHDRAWN("Withdrawn");

    private final String deed;

    SwapState(String deed) {
        this.deed = deed;
    }

    /** Names the step to the access log. */
    String deed() {
        return deed;
    }
}
