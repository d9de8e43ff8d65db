/**
 * Who wants to hear what the status page tells, by mail or by webhook, and telling them (design: status page, "Notifications").
 * {@code SubscriptionsTest}, {@code MailingTest} and {@code WebhooksTest} guard it.
 */
package nl.careconnections.domain.status.subscription;
