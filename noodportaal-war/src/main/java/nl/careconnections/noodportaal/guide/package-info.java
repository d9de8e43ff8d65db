/**
 * What to do and whom to call when the product cannot be reached. The pages are written once at start and served as ready bytes, without session,
 * script or database. {@code PublicPagesTest} of the system tests guards them.
 */
package nl.careconnections.noodportaal.guide;
