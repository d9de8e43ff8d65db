package nl.careconnections.domain.emergency.list;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * An administration that was registered.
 *
 * @param amount may be negative: spat out, or taken back
 * @param outcome why it was not as agreed, "niet gegeven", or empty
 * @param site of patch or injection; empty without
 */
public record Given(
        LocalDateTime at, Optional<String> amount, String unit, String outcome, String site, String medicine) {}
