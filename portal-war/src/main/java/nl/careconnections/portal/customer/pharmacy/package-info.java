/** New pharmacies for customers: asking for one, or joining what is under way. */
package nl.careconnections.portal.customer.pharmacy;
