package nl.careconnections.domain.ticket;

import java.time.Instant;

/**
 * A question somebody is working on, as its pages see it.
 *
 * @param version goes up with each save; hand it back with the next one
 * @param step the furthest step of the form that was reached, from 1
 * @param search step 1 of the form
 * @param content step 2 of the form
 * @param removedAt when it goes, unless it is used before
 * @param ticket the number of the ticket that came of it, {@code null} before
 * @param preparedBy who of staff prepared it after a telephone call; empty for nobody
 */
public record Draft(
        long id,
        int version,
        long productId,
        int step,
        DraftSearch search,
        DraftContent content,
        Instant savedAt,
        Instant removedAt,
        Long ticket,
        String preparedBy) {

    public boolean isSent() {
        return ticket != null;
    }
}
