package nl.careconnections.domain.emergency.list;

import java.util.Map;
import java.util.Optional;
import nl.careconnections.domain.emergency.medication.LeftOff;

/**
 * Where every delivered MedicationRequest, MedicationDispense, MedicationAdministration and MedicationStatement went.
 *
 * @param delivered as counted in the raw document; empty when it could not be counted
 */
public record Accounting(
        Optional<Integer> delivered, int printed, int quarantined, Map<LeftOff.Reason, Integer> leftOff) {

    public int leftOffInAll() {
        return leftOff.values().stream().mapToInt(Integer::intValue).sum();
    }

    public boolean addsUp() {
        return delivered
                .map(count -> count == printed + quarantined + leftOffInAll())
                .orElse(true);
    }
}
