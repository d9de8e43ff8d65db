/**
 * Security incidents: suspected faults or leaks in the information security of the product (manual, "Beveiligingsincident").
 * A few know of them, directors decide, and each organisation that a breach concerns reads a record of its own.
 */
package nl.careconnections.domain.securityincident;
