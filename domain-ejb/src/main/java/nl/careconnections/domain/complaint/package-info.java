/**
 * Complaints: the terms of the procedure that the manual promises ("Klachtenprocedure"). {@code ComplaintTermTest} guards
 * them.
 */
package nl.careconnections.domain.complaint;
