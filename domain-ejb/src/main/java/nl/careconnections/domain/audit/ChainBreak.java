package nl.careconnections.domain.audit;

/**
 * A place where the log is not as it was written.
 *
 * @param position of the entry it was found at; of an anchor, its line
 * @param words for whoever looks into it, in English
 */
public record ChainBreak(Kind kind, long position, String words) {

    /** What was found. */
    public enum Kind {
        /** Another content than its hash was made of. */
        CHANGED,
        /** Entries that are not there any more. */
        MISSING,
        /** It does not go on from the hash of the one before. */
        NOT_LINKED,
        /** The first entries are gone without a checkpoint of the owner. */
        NO_CHECKPOINT,
        /** A checkpoint that was not made with the key of this installation. */
        FORGED_CHECKPOINT,
        /** Another chain than the one that was anchored outside the database. */
        OTHER_CHAIN,
        /** A line of the anchors was changed, removed or cut. */
        CHANGED_ANCHOR,
        /** No anchor of the last entries: it cannot be told whether later ones are missing. */
        NO_RECENT_ANCHOR
    }
}
