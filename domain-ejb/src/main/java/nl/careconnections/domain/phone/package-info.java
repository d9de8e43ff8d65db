/**
 * Telephone calls of customers (manual, "Communicatie via telefoon"): who called, when, and what came of it. It keeps nothing
 * of what was said; that stands in the ticket or the draft that came of the call. {@code PhoneCallStoryTest} tells how it
 * goes.
 */
package nl.careconnections.domain.phone;
