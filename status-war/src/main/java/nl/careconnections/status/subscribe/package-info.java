/**
 * Pages and JSON with which viewers subscribe to the status page. They have no session and no cookies: whoever came by a link from a
 * mail is who it was sent to. {@code SubscribePagesTest} and, among the system tests, {@code SubscribeTest} guard it.
 */
package nl.careconnections.status.subscribe;
