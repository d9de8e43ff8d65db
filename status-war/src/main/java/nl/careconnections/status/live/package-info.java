/**
 * Tells open pages that there is something new, by server-sent events; a page that does not listen costs nothing. {@code
 * LivePageTest} of the system tests guards it.
 */
package nl.careconnections.status.live;
