package nl.careconnections.domain.emergency.list;

import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;

/**
 * Parts of the day of HL7 EventTiming (MORN, AFT, EVE and NIGHT in Medicatieproces 9), with the hour at which they are put on a list:
 * the usual rounds. The night is the round before it, so its dose stands with the day on which the night begins.
 */
final class DayPart {

    static final String NIGHT = "NIGHT";

    private static final Map<String, LocalTime> ROUNDS = Map.of(
            "MORN",
            LocalTime.of(8, 0),
            "AFT",
            LocalTime.of(12, 0),
            "EVE",
            LocalTime.of(18, 0),
            NIGHT,
            LocalTime.of(22, 0));

    /** When it is over; the night lasts into the next day. */
    private static final Map<String, LocalTime> ENDS =
            Map.of("MORN", LocalTime.of(12, 0), "AFT", LocalTime.of(18, 0), "EVE", LocalTime.of(22, 0));

    private DayPart() {}

    static Optional<LocalTime> end(String code) {
        return Optional.ofNullable(ENDS.get(code));
    }

    /** Empty for parts that have no hour here: they have a box without time. */
    static Optional<LocalTime> round(String code) {
        return Optional.ofNullable(ROUNDS.get(code));
    }
}
