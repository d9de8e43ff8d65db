/** What support and directors do with a complaint. {@code ComplaintTest} of the system tests guards it. */
package nl.careconnections.portal.staff.complaint;
