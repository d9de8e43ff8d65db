/**
 * What the tickets of a time tell together. Reads the tables of other components and changes nothing.
 * {@code ServiceLevelReportsTest} guards the figures.
 */
package nl.careconnections.domain.insight;
