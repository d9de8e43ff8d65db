package nl.careconnections.domain.ticket;

import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.sla.Priority;

/**
 * What one look at the queues asks for.
 *
 * @param queue {@code null} for all tickets there are
 * @param type {@code null} for all kinds that are the reader's work
 * @param teamId {@code null} for all teams; in the same way priority, product and organisation
 * @param words a number or words to look for; may be empty
 */
public record QueueFilter(
        Queue queue,
        Topic type,
        Long teamId,
        Priority priority,
        Long productId,
        Long organisationId,
        String words,
        QueueOrder order) {

    /** All of a queue. */
    public static QueueFilter of(Queue queue, String words, QueueOrder order) {
        return new QueueFilter(queue, null, null, null, null, null, words, order);
    }
}
