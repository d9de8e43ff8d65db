/** What customers and staff have in common about complaints: words, and the dossier. */
package nl.careconnections.portal.complaint;
