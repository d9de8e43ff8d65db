package nl.careconnections.domain.emergency.backup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.notification.DeliveryState;
import nl.careconnections.domain.shared.Language;

/** Who gets the lists of a ward by mail. */
public record WardRecipients(long wardId, String ward, List<Recipient> recipients) {

    public WardRecipients {
        recipients = List.copyOf(recipients);
    }

    /** @param lastMail the newest one; empty while none was queued */
    public record Recipient(long id, String address, Language language, Optional<LastMail> lastMail) {}

    /** @param answer of the receiving server; empty when there was none */
    public record LastMail(DeliveryState state, Instant at, String answer) {

        /** Whether it will not arrive any more. */
        public boolean isRefused() {
            return state == DeliveryState.REFUSED || state == DeliveryState.GIVEN_UP;
        }
    }
}
