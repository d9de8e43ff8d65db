/**
 * Paper that is there before anything fails: the emergency card, a blank list for a new client, and the sheet to enter again what was
 * given on paper. Nothing here says anything of a client. {@code EmergencyPapersTest} guards it.
 */
package nl.careconnections.domain.emergency.paper;
