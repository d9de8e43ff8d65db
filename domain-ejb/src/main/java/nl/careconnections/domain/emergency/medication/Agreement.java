package nl.careconnections.domain.emergency.medication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An agreement or scheme of a treatment.
 *
 * @param treatment what belongs together (MBH)
 * @param registered the order of truth
 * @param stop present on an agreement that ends another
 * @param prior identifiers of the agreements of its own kind that it follows
 * @param authorised identifiers of the agreements that it carries out
 * @param statusAgainst a status that says it does not hold, while nothing else does
 * @param pouch delivered in pouches (GDS); a loose one otherwise
 * @param author who made it, as words
 * @param content all of it as written, to know the same again
 */
public record Agreement(
        Source source,
        Kind kind,
        Set<Key> identifiers,
        Key treatment,
        Optional<Instant> registered,
        Span period,
        Optional<StopType> stop,
        Medicine medicine,
        Dosing dosing,
        String rendered,
        Entry entry,
        List<String> additional,
        List<String> notes,
        List<String> reasons,
        Set<Key> prior,
        Set<Key> authorised,
        Optional<String> statusAgainst,
        boolean pouch,
        String author,
        Optional<Callee> callee,
        List<String> content) {

    /** Who made it: the prescriber (MA), the pharmacy (TA), or whoever doses day by day (WDS). */
    public enum Kind {
        PRESCRIBED,
        DISPENSED,
        SCHEME
    }
}
