package nl.careconnections.domain.notification;

import java.util.List;
import nl.careconnections.domain.shared.Language;

/**
 * One mail to many who subscribed to it, in one language; as {@link Mail}, except that its values may hold words that are public
 * anyway. Each receiver is told how to change or end the subscription (RFC 8058).
 */
public record Circular(
        String event, Language language, String template, List<String> arguments, String path, String thread) {

    public Circular {
        arguments = List.copyOf(arguments);
    }

    /** @param subscription names what the receiver may end, for {@link SubscriptionLinks} */
    public record Receiver(String address, String subscription) {}
}
