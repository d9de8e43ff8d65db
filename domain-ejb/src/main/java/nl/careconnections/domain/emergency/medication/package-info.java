/**
 * What was delivered for a client, as the Dutch standard Medicatieproces 9 means it, free of FHIR: agreements, schemes,
 * administrations, allergies. Local times are those of {@link nl.careconnections.domain.emergency.medication.Moment#ZONE}.
 */
package nl.careconnections.domain.emergency.medication;
