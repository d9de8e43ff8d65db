/** What customers and staff both read of security incidents. */
package nl.careconnections.portal.securityincident;
