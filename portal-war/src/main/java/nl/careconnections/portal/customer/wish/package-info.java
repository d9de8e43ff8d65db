/** Wishes as customers ask, find and follow them. */
package nl.careconnections.portal.customer.wish;
