package nl.careconnections.domain.emergency.access;

import java.util.Optional;
import nl.careconnections.domain.audit.Outcome;

/**
 * What becomes of the wish for a list.
 *
 * @param toFetch what has to be brought to this node before it can be handed out
 * @param entry for the access log, with which alone it is handed out (assurance S18)
 */
record HandOut(Optional<WardDesk.Download> download, Optional<ListCopies.Copy> toFetch, Optional<Entry> entry) {

    static final String ACTION = "list.downloaded";

    record Entry(String subject, Outcome outcome, String reason) {}

    /**
     * A caregiver with a session that goes on, and the ward she asks for.
     *
     * @param ward empty when it is not hers
     */
    record Wish(SignedIn who, Optional<WardOnShelf> ward) {}

    static HandOut of(WardDesk.Download download, String subject, String reason) {
        return new HandOut(
                Optional.of(download), Optional.empty(), Optional.of(new Entry(subject, Outcome.DONE, reason)));
    }

    static HandOut refused(String subject, String reason) {
        return new HandOut(
                Optional.empty(), Optional.empty(), Optional.of(new Entry(subject, Outcome.REFUSED, reason)));
    }

    static HandOut fetchFirst(ListCopies.Copy copy) {
        return new HandOut(Optional.empty(), Optional.of(copy), Optional.empty());
    }
}
