/**
 * Who may see which address of the portal, before any page is made: a log-in module after Jakarta Authentication that finds
 * the caller of each request, and nothing of other applications in the same server. {@code AccessTest} and
 * {@code ClientAddressTest} guard its rules; the domain authorises everything once more.
 */
package nl.careconnections.portal.security;
