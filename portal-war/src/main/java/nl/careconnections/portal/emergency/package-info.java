/**
 * The emergency portal as its organisation and the supplier look after it: settings, keys, deliveries, caregivers, and reports
 * over the access log. The same parts serve both; whose organisation it is follows from who looks.
 */
package nl.careconnections.portal.emergency;
