package nl.careconnections.domain.performance;

/**
 * How much a generated database holds.
 *
 * @param working tickets that are not closed; the others came in earlier
 * @param messages of a ticket on average, the question included
 */
record Size(int tickets, int working, int messages, int organisations) {

    /** Fewer with {@code -Dperformance.tickets=25000}, to try something out. */
    private static final int MANY = Integer.getInteger("performance.tickets", 250_000);

    /** A young supplier: a third of what it ever got is still on the desk, so that its pages are as full as later ones. */
    static final Size SMALL = new Size(1_000, 400, 10, 20);

    /** After years two of a hundred are on the desk. */
    static final Size LARGE = new Size(MANY, MANY / 50, 10, 500);

    static final Size FEW_OPEN = new Size(1_000, 1_000, 1, 500);
    static final Size MANY_OPEN = new Size(MANY, MANY, 1, 500);
}
