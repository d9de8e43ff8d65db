/**
 * The supplier's own people, for application administrators. The rules are the domain's, guarded by {@code StaffTest}
 * there.
 */
package nl.careconnections.portal.staff.people;
