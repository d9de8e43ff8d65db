package nl.careconnections.domain.attachment;

import java.time.Duration;

/**
 * What waits for the virus scanner.
 *
 * @param configured whether a scanner is set up at all
 */
public record ScanBacklog(long waiting, Duration oldest, boolean configured) {}
