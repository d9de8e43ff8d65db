/**
 * Every tick of the application, five lines each that call the domain. Ticks are not persistent and run on every node;
 * the database decides who acts (assurance R3). {@code ArchitectureTest} keeps {@code @Schedule} out of other packages.
 */
package nl.careconnections.domain.schedule;
