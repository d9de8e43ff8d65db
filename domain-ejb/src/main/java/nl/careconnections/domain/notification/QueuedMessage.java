package nl.careconnections.domain.notification;

import java.time.Instant;
import java.util.List;
import nl.careconnections.domain.shared.Language;

/**
 * A row of the outbox that this node has claimed.
 *
 * @param attempts how often it was tried before
 * @param attachment the file that goes with it; {@code null} for none
 * @param subscription what its receiver may end; {@code null} for none
 * @param leaseUntil until when it is this node's
 */
record QueuedMessage(
        long id,
        String event,
        String recipient,
        Channel channel,
        Language language,
        String template,
        List<String> arguments,
        String path,
        String thread,
        Instant queuedAt,
        int attempts,
        Long attachment,
        String subscription,
        Instant leaseUntil) {}
