package nl.careconnections.domain.emergency.backup;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import nl.careconnections.domain.notification.DeliveryState;

/**
 * How a drill went.
 *
 * @param by who began it; empty for the monthly one
 * @param findings in the order in which the way was walked
 * @param mails how far the mails of the drill came
 */
public record DrillReport(long id, Instant at, String by, List<Told> findings, List<DrillMail> mails) {

    public DrillReport {
        findings = List.copyOf(findings);
        mails = List.copyOf(mails);
    }

    /** @param answer of the receiving server; empty when there was none */
    public record DrillMail(String recipient, DeliveryState state, Instant at, String answer) {

        /** Whether it will not arrive any more. */
        public boolean isRefused() {
            return state == DeliveryState.REFUSED || state == DeliveryState.GIVEN_UP;
        }
    }

    /** The worst of all points. */
    public Standing standing() {
        Standing found = findings.stream()
                .map(Told::standing)
                .max(Comparator.naturalOrder())
                .orElse(Standing.GOOD);
        boolean refused = mails.stream().anyMatch(DrillMail::isRefused);
        return refused ? Standing.FAILED : found;
    }
}
