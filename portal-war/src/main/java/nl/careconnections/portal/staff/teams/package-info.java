/** The teams of support, for application administrators. The rules are the domain's, guarded by {@code TeamsTest} there. */
package nl.careconnections.portal.staff.teams;
