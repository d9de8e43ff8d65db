/** The finished lists of each ward: made when a set is completed, kept encrypted, taken from here by whoever hands them out. */
package nl.careconnections.domain.emergency.shelf;
