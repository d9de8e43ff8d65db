/** Telephone calls of customers: writing one down, and the list of what came of them. */
package nl.careconnections.portal.staff.phone;
