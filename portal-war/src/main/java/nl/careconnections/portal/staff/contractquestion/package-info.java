/** Questions about a contract or an invoice at support and the departments, and the list of departments. */
package nl.careconnections.portal.staff.contractquestion;
