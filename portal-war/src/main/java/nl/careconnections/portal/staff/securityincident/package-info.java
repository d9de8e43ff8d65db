/** Security incidents as those of staff who were let in handle them. */
package nl.careconnections.portal.staff.securityincident;
