/**
 * What every component leans on and none owns: the clock, converters for the database, text checks and the tree of
 * business exceptions. Nothing of the business lives here; {@code ArchitectureTest} keeps it free of other components.
 */
package nl.careconnections.domain.shared;
