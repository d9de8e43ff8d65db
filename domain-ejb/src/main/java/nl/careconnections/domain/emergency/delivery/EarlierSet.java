package nl.careconnections.domain.emergency.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A set that is in use, or was before.
 *
 * @param administrationsUntil empty where the care system does not deliver what was given
 */
record EarlierSet(UUID id, Instant takenAt, Instant validUntil, Optional<Instant> administrationsUntil, int clients) {}
