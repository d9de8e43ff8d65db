package nl.careconnections.domain.emergency.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.emergency.shelf.Freshness;
import nl.careconnections.domain.emergency.shelf.ReadyList;

/**
 * A ward as a caregiver sees it.
 *
 * @param list empty while none was ever delivered
 * @param intervalMinutes how often data are to come
 * @param toCall about this ward: its pharmacies first
 */
public record WardView(
        long id, String name, long organisation, Optional<ReadyList> list, int intervalMinutes, List<Call> toCall) {

    public WardView {
        toCall = List.copyOf(toCall);
    }

    /** How old its list is, in a word. */
    public Optional<Freshness> freshnessAt(Instant now) {
        return list.map(ready -> Freshness.of(ready, intervalMinutes, now));
    }

    /** Whom to call. */
    public record Call(String name, String number) {}
}
