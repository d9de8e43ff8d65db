/**
 * Files between browser and domain: one address for sending and fetching them, streamed both ways, and what pages say about
 * them. {@code FilesServletTest} guards refusals, headers and the defence against requests of other sites.
 */
package nl.careconnections.portal.attachment;
