/**
 * Tells open pages that there is something new, by server-sent events; a page that does not listen costs nothing. {@code
 * StatusPageTest} of the system tests guards it.
 */
package nl.careconnections.status.live;
