/** Pharmacies for staff: the steps to win one, and the registry. */
package nl.careconnections.portal.staff.pharmacies;
