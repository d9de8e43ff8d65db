/**
 * Customers as staff see them: all may look, application administrators begin them and look after their people. The rules
 * are the domain's, guarded by {@code OrganisationsTest} and {@code ColleaguesTest} there.
 */
package nl.careconnections.portal.staff.organisations;
