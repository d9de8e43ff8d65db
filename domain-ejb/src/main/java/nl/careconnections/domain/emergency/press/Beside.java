package nl.careconnections.domain.emergency.press;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.emergency.list.ClientList;

/**
 * What is printed with a client's list and is not part of the delivered medication.
 *
 * @param photo empty where none was delivered
 * @param toCall about this client; the pharmacy first
 * @param otherWards that have a list of the same client
 * @param lastGood the last list that could be read, for a client who is quarantined now
 */
public record Beside(
        Optional<Portrait> photo, List<Contact> toCall, List<String> otherWards, Optional<LastGood> lastGood) {

    public static final Beside NOTHING = new Beside(Optional.empty(), List.of(), List.of(), Optional.empty());

    /** A list of an earlier delivery. */
    public record LastGood(ClientList list, Instant takenAt) {}
}
