package nl.careconnections.domain.status.check;

/** Why a look saw what it saw; pages have words for each. */
public enum Reason {
    /** Everything as asked; no detail. */
    GOOD,
    /** Good, but later than it should; detail: milliseconds that were allowed. */
    LATE,
    /** Another status than expected; detail: the one that came. */
    STATUS,
    /** The text does not stand in the answer. */
    TEXT,
    /** No answer in time; detail: milliseconds that were waited. */
    TIMEOUT,
    /** Nobody takes connections there. */
    REFUSED,
    /** The name leads nowhere. */
    NAME,
    /** The certificate or the encryption is not in order. */
    SECURITY,
    /** An address that is for this machine or its network card alone. */
    FORBIDDEN,
    /** The connection broke, or what came back is no HTTP. */
    BROKEN,
    /** Nobody looked any more. */
    SILENCE,
    /** The check itself was changed. */
    CHANGED
}
