package nl.careconnections.domain.phone;

/** What came of a telephone call by now. */
public enum CallState {
    SOLVED,
    QUESTION,
    /** The customer has the prepared draft, and did not send it yet. */
    AWAITED,
    /** The customer sent the prepared draft. */
    CAME,
    /** The draft is gone: thrown away, or not used for as long as drafts are kept. */
    DROPPED
}
