/** What customers do with a complaint: talk first, submit it, answer the proposal. {@code ComplaintTest} of the system tests guards it. */
package nl.careconnections.portal.customer.complaint;
