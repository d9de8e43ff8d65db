/** Requests about logging in as customers ask and follow them. */
package nl.careconnections.portal.customer.authentication;
