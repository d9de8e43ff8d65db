/**
 * What feed readers and calendars follow: Atom (RFC 4287), RSS 2.0 and iCalendar (RFC 5545). {@code FeedsTest} guards them, the
 * system tests' {@code StatusClientsTest} read them with a feed reader.
 */
package nl.careconnections.status.feed;
