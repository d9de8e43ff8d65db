package nl.careconnections.domain.emergency.delivery;

import nl.careconnections.domain.emergency.list.RiskyMedicines;

/**
 * A ward and how its lists are dealt with.
 *
 * @param externalId as the organisation names it
 * @param validHours how long a list may be used after its data were taken
 */
record Ward(long id, long organisationId, String externalId, int validHours, RiskyMedicines riskyMedicines) {

    String subject() {
        return "ward:" + id;
    }
}
