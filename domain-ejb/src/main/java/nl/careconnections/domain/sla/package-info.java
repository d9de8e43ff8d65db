/**
 * Service levels: when a support question must be answered and solved, and why then. The table of the manual
 * ("Prioritering incidenten") is data; what happens with it is a pure function of the events of a ticket, so that it can
 * be tried by the million. {@code WorkedExamplesTest} and {@code ServiceLevelPropertiesTest} guard the function,
 * {@code ServiceLevelsTest} the data.
 */
package nl.careconnections.domain.sla;
