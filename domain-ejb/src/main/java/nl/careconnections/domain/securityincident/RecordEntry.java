package nl.careconnections.domain.securityincident;

import java.time.Instant;

/** Something that an organisation was told about a breach. */
public record RecordEntry(Instant at, String text) {}
