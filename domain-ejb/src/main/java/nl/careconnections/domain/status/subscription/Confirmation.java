package nl.careconnections.domain.status.subscription;

/** What became of a link that confirms. */
public enum Confirmation {
    /** It can be confirmed. */
    OPEN,
    DONE,
    /** It was used before. */
    DONE_BEFORE,
    /** Too old, replaced by a newer one, or never ours. */
    GONE
}
