/**
 * What to do when the product cannot be used: seven scenarios with whose responsibility each is and what to do now (manual,
 * "Adviezen noodprocedures"). Words only, so that it is there when nothing else is.
 */
package nl.careconnections.domain.procedure;
