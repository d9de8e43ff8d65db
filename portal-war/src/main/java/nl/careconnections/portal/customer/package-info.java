/**
 * The first page of a contact person. It decides nothing: lists and rights come from the domain, {@code HomeBackingTest}
 * guards what it asks for.
 */
package nl.careconnections.portal.customer;
