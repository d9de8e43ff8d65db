package nl.careconnections.domain.phone;

/** How a telephone call ended. */
public enum CallOutcome {
    /** Solved at once; the customer gets question and solution for information, and can rate or object. */
    SOLVED,
    /** Support goes on with it as with any question. */
    QUESTION,
    /** The customer looks something up first; a prepared draft waits in the portal. */
    COLLECTS
}
