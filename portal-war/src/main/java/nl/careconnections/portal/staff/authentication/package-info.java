/** Requests about logging in as support handles them. */
package nl.careconnections.portal.staff.authentication;
