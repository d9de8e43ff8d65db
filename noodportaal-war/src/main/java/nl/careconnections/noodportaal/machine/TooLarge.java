package nl.careconnections.noodportaal.machine;

/** A body beyond its limit. */
public final class TooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int limit;

    /** @param limit in bytes */
    TooLarge(int limit) {
        super("At most " + limit + " bytes are taken here");
        this.limit = limit;
    }

    /** In bytes. */
    public int limit() {
        return limit;
    }
}
