/**
 * The workspace of support: the queues and one ticket with all that staff may do to it. Everything a page shows follows
 * from its address; the domain decides what is allowed. {@code QueueAddressTest} and {@code ReplyBackingTest}
 * guard what the beans themselves decide.
 */
package nl.careconnections.portal.staff;
