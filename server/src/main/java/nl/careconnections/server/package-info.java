/**
 * How the enterprise archive is run: Payara Micro assembled with the container for EARs (docs/adr/0001), and around it, for
 * {@code ./start} only, an embedded PostgreSQL and a catcher for mails and text messages. {@code ServerStartsTest} guards it.
 */
package nl.careconnections.server;
