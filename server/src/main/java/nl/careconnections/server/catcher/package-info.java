/**
 * Catches every mail and text message of a demo or a test: speaks SMTP, takes text messages by HTTP, and shows both on a page
 * and as JSON, so that a person and a test can follow a link. {@code CatcherTest} guards it.
 */
package nl.careconnections.server.catcher;
