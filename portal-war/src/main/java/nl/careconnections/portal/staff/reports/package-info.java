/** Reports for the supplier; the figures are the domain's, guarded by {@code ServiceLevelReportsTest} there. */
package nl.careconnections.portal.staff.reports;
