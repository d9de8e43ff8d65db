/**
 * The people of one organisation: seen by all of them, looked after by its administrators, and by application
 * administrators from their own pages. {@code ColleagueFormTest} guards what a form hands to the domain.
 */
package nl.careconnections.portal.customer.organisation;
