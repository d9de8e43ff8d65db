package nl.careconnections.domain.notification;

/**
 * The receiver of a {@link Circular} was refused for good; told in the transaction that keeps it.
 *
 * @param answer the mail server's words
 */
public record SubscriptionRefused(String subscription, String answer) {}
