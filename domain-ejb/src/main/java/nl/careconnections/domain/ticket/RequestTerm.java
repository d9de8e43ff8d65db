package nl.careconnections.domain.ticket;

import java.time.Instant;

/**
 * What the flow of a request promises by when.
 *
 * @param name as {@code DIRECTOR_CALL}; its words are {@code term.DIRECTOR_CALL} in the bundle of its kind
 * @param about which of several, as the measure of a complaint; 0 for the only one
 * @param workingDays how many it counts; {@code null} for one that ends at a moment of its own
 * @param soonAt from when it is due soon
 * @param endedAt {@code null} while it runs
 * @param kept whether it ended because it was kept
 */
public record RequestTerm(
        long id,
        String name,
        long about,
        Instant startsAt,
        Integer workingDays,
        Instant dueAt,
        Instant soonAt,
        Instant remindedAt,
        Instant escalatedAt,
        Instant endedAt,
        boolean kept) {

    public boolean runs() {
        return endedAt == null;
    }

    /** Kept, but after it was due; or not kept, and due by now. */
    public boolean lateAt(Instant now) {
        return runs() ? !now.isBefore(dueAt) : kept && endedAt.isAfter(dueAt);
    }

    /** When somebody has to be told about it next; {@code null} when nobody has to any more. */
    Instant nextNotice() {
        if (!runs() || escalatedAt != null) {
            return null;
        }
        return remindedAt == null ? soonAt : dueAt;
    }
}
