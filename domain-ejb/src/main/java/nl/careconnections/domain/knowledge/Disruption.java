package nl.careconnections.domain.knowledge;

import java.time.Instant;

/** Something that does not work now and is known. */
public record Disruption(String title, String words, Instant since) {}
