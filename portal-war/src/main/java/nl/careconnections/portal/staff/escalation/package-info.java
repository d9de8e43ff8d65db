/** The levels of escalation, for application administrators. The rules are the domain's, guarded by {@code LadderTest} there. */
package nl.careconnections.portal.staff.escalation;
