/**
 * Who is on call when, and the alarms that wake them until somebody takes one. What raises an alarm is the business of the
 * component that does. {@code AlarmsTest} and {@code RosterTest} guard it.
 */
package nl.careconnections.domain.duty;
