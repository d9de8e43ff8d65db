/** Security incidents as customers report them, and what organisations are told about a breach that concerns them. */
package nl.careconnections.portal.customer.securityincident;
