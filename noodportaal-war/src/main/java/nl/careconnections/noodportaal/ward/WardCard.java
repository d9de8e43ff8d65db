package nl.careconnections.noodportaal.ward;

import java.util.List;
import nl.careconnections.domain.emergency.access.WardView;
import nl.careconnections.noodportaal.page.Here;

/**
 * A ward as its card shows it.
 *
 * @param state {@code fresh}, {@code late}, {@code expired} or {@code none}
 * @param taken when its data were taken, in words
 * @param age how long that is ago, in words
 * @param size of the file for the telephone, in words
 */
public record WardCard(
        long id,
        String name,
        String state,
        int clients,
        int missing,
        String taken,
        String age,
        String size,
        List<Call> toCall) {

    /** Whom to call about this ward. */
    public record Call(String name, Here.Telephone telephone) {

        static Call of(WardView.Call call) {
            return new Call(call.name(), Here.Telephone.of(call.number()));
        }
    }
}
