package nl.careconnections.status.manage;

/** A body beyond the limit. */
final class TooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int limit;

    /** @param limit in bytes */
    TooLarge(int limit) {
        super("At most " + limit + " bytes are taken here. Nothing was changed.");
        this.limit = limit;
    }

    int limit() {
        return limit;
    }
}
