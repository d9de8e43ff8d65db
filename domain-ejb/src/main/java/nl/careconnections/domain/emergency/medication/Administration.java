package nl.careconnections.domain.emergency.medication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An administration that was registered.
 *
 * @param amount may be negative: spat out, or taken back
 * @param deviation why it was not as agreed, in words; empty otherwise
 * @param given false when it is said not to have been done
 * @param site where the patch or injection went, with its side
 * @param agreements identifiers of the agreements that it followed
 * @param content all of it as written, to know the same again
 */
public record Administration(
        Source source,
        Key treatment,
        Moment at,
        Optional<Instant> registered,
        Medicine medicine,
        Optional<Amount> amount,
        String deviation,
        boolean given,
        String site,
        String note,
        Set<Key> agreements,
        List<String> content) {}
