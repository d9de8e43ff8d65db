/**
 * Mails and text messages: written to the outbox in the transaction of the change they tell about, sent by whichever
 * node claims them first. Nothing is sent inside a request. {@code OutboxTest} guards claiming, retries and wording.
 */
package nl.careconnections.domain.notification;
