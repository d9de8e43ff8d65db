/**
 * Who logs in to the emergency portal and which wards they may see, as care systems deliver it (emergency-portal.md, "Getting
 * in", "How data gets in"). A caregiver is never a log-in of the customer portal.
 */
package nl.careconnections.domain.emergency.people;
