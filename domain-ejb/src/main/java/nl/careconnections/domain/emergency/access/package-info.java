/**
 * How caregivers get in and get their lists (emergency-portal.md, "Getting in"; assurance S1 to S8, S18, R8). One use case each
 * way, over a {@link nl.careconnections.domain.emergency.access.Register}: the database, or this node alone while that is away.
 * {@code CaregiverLoginsTest} and {@code StandingAloneTest} guard it.
 */
package nl.careconnections.domain.emergency.access;
