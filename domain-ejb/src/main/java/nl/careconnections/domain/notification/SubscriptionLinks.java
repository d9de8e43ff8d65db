package nl.careconnections.domain.notification;

import nl.careconnections.domain.shared.Language;

/** Where a receiver of a {@link Circular} changes or ends it, made by the component that keeps the subscriptions. */
public interface SubscriptionLinks {

    /** The whole address of a page. */
    String manage(String subscription, Language language);

    /** The whole address that ends it with one POST (RFC 8058) and asks on GET. */
    String unsubscribe(String subscription, Language language);
}
