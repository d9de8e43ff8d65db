/**
 * How data for the emergency lists come in, from machine to machine: keys of care systems, wards, snapshots
 * (emergency-portal.md, "How data gets in").
 */
package nl.careconnections.domain.emergency.delivery;
