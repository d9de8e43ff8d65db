/** Service management for staff: the steps of a consultant. */
package nl.careconnections.portal.staff.servicerequest;
