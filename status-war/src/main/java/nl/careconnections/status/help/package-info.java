/**
 * Whom to call about a disruption and where it is told. The pages are written once at start and served as ready bytes, without session,
 * script or database. {@code PublicPagesTest} of the system tests guards them.
 */
package nl.careconnections.status.help;
