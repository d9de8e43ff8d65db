package nl.careconnections.domain.emergency.setting;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the emergency lists of an organisation are dealt with.
 *
 * @param validHours how long a list may be used after its data were taken, 1 to 48
 * @param intervalMinutes how often data are to come, 5 to 1440
 * @param riskyMedicines codes or words of names; empty: the organisation keeps no list, and every loose line has the second check
 * @param numbers in the order in which they are printed
 * @param networks in the notation of CIDR, where the code may be skipped
 * @param backupPhrase opens the lists that are mailed; empty while there is none
 * @param mailAt local time of the Netherlands
 * @param linkOnly whether mails hold a link in the place of the list
 * @param version as read; 0 where nothing was decided yet
 */
public record EmergencySetting(
        long organisationId,
        int validHours,
        int intervalMinutes,
        List<String> riskyMedicines,
        List<Number> numbers,
        List<String> networks,
        String backupPhrase,
        LocalTime mailAt,
        boolean linkOnly,
        int version) {

    public static final int MOST_HOURS = 48;
    public static final int SHORTEST_INTERVAL = 5;
    public static final int LONGEST_INTERVAL = 1440;

    public EmergencySetting {
        riskyMedicines = List.copyOf(riskyMedicines);
        numbers = List.copyOf(numbers);
        networks = List.copyOf(networks);
    }

    /** The pharmacies of a ward: its own first, then those of the whole organisation. */
    public List<Number> pharmacies(long wardId) {
        return ofWard(wardId)
                .filter(number -> number.kind() == NumberKind.PHARMACY)
                .toList();
    }

    /** Whom else to call for a ward: its own numbers first, the help desk and the emergency number last. */
    public List<Number> others(long wardId) {
        return Stream.of(NumberKind.OTHER, NumberKind.HELP_DESK, NumberKind.EMERGENCY)
                .flatMap(kind -> ofWard(wardId).filter(number -> number.kind() == kind))
                .toList();
    }

    private Stream<Number> ofWard(long wardId) {
        return Stream.concat(
                numbers.stream()
                        .filter(number ->
                                number.wardId().filter(id -> id == wardId).isPresent()),
                numbers.stream().filter(number -> number.wardId().isEmpty()));
    }
}
