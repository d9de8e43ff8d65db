/**
 * Who is on call, and the alarms that call them. The rules are the domain's, guarded by {@code RosterTest} and
 * {@code AlarmsTest} there.
 */
package nl.careconnections.portal.staff.duty;
