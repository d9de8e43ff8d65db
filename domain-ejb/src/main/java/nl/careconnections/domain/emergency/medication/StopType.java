package nl.careconnections.domain.emergency.medication;

import java.util.Map;

/** What a stop does; codes of SNOMED CT, those of MP9 before 2022-12 too. */
public enum StopType {
    STOPPED,
    INTERRUPTED,
    CANCELLED,
    UNKNOWN;

    private static final Map<String, StopType> CODES = Map.of(
            "410546004", STOPPED,
            "113371000146109", STOPPED,
            "385655000", INTERRUPTED,
            "113381000146106", INTERRUPTED,
            "89925002", CANCELLED);

    public static StopType of(String snomed) {
        return CODES.getOrDefault(snomed, UNKNOWN);
    }
}
