package nl.careconnections.domain.emergency.delivery;

import java.time.Instant;
import java.util.UUID;

/** Where a client's last list that could be read stands. */
record LastGoodPlace(UUID snapshot, int place, Instant takenAt) {}
