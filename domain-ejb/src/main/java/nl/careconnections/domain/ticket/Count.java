package nl.careconnections.domain.ticket;

/**
 * How many tickets a queue holds.
 *
 * @param more whether there are more than so many; nobody counts on past a thousand
 */
public record Count(long number, boolean more) {

    static final int MOST = 1000;

    static final Count NONE = new Count(0, false);

    static Count exactly(long number) {
        return new Count(number, false);
    }

    /** @param counted where counting ended one past the most */
    static Count atMost(long counted) {
        return new Count(Math.min(counted, MOST), counted > MOST);
    }
}
