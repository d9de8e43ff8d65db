/** Service management for customers: asking, deciding about estimates, sending work back. */
package nl.careconnections.portal.customer.servicerequest;
