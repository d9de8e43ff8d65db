package nl.careconnections.domain.emergency.list;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.careconnections.domain.emergency.medication.Medicine;

/**
 * The medicines that an organisation has checked by a second person when they are loose.
 *
 * @param codesOrWords codes of the product (ATC codes also by their beginning) or words of its name; empty where the organisation
 *     keeps no list, and every loose line is checked
 */
public record RiskyMedicines(Optional<Set<String>> codesOrWords) {

    private static final int SHORTEST_ATC = 3;

    public static final RiskyMedicines UNLISTED = new RiskyMedicines(Optional.empty());

    boolean has(Medicine medicine) {
        return codesOrWords
                .map(listed -> listed.stream().anyMatch(entry -> is(medicine, entry)))
                .orElse(true);
    }

    private static boolean is(Medicine medicine, String entry) {
        String wanted = entry.strip().toUpperCase(Locale.ROOT);
        return medicine.codes().stream()
                        .map(code -> code.code().toUpperCase(Locale.ROOT))
                        .anyMatch(code -> code.equals(wanted) || isAtcGroup(wanted) && code.startsWith(wanted))
                || wanted.length() >= SHORTEST_ATC && medicine.inCapitals().contains(wanted);
    }

    private static boolean isAtcGroup(String entry) {
        return entry.matches("[A-Z]\\d\\d([A-Z]([A-Z](\\d\\d)?)?)?");
    }
}
