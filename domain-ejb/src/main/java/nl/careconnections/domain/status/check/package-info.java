/** Checks of the components of the status page: what is asked of them, what came of it, and what follows (status page, "Monitoring"). */
package nl.careconnections.domain.status.check;
