/** The short address of an alarm, for text messages; {@code AccessMatrixTest} guards who gets where. */
package nl.careconnections.portal.alarm;
