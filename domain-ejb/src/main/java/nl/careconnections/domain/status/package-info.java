/**
 * What the public status page tells: components, incidents and planned maintenance with their updates, and what became of each
 * component day by day (design: status page). Staff publish here; {@link nl.careconnections.domain.status.Board} is what
 * viewers see. {@code IncidentsTest}, {@code MaintenancesTest} and {@code HistoryTest} guard it.
 */
package nl.careconnections.domain.status;
