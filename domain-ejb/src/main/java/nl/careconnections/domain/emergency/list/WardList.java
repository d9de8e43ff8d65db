package nl.careconnections.domain.emergency.list;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The lists of a ward. */
public record WardList(String ward, Instant takenAt, Instant validUntil, List<Entry> clients) {

    /** A client's list, and until when registered administrations are known; empty when they were not delivered. */
    public record Entry(ClientList list, Optional<Instant> administrationsUntil) {}
}
