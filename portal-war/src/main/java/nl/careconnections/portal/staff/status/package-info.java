/** The status page as publishers write it. */
package nl.careconnections.portal.staff.status;
