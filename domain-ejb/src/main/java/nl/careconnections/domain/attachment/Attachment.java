package nl.careconnections.domain.attachment;

import java.time.Instant;

/**
 * A file as pages show it.
 *
 * @param type media type, as {@code image/png}
 * @param size in bytes
 * @param thumbnail whether there is a small picture of it
 * @param redacted whether staff took content and name away for good
 */
public record Attachment(
        long id,
        String name,
        String type,
        long size,
        ScanState scan,
        boolean thumbnail,
        boolean redacted,
        Instant addedAt) {

    /** Whether its content can be had now. */
    public boolean available() {
        return scan == ScanState.CLEAN && !redacted;
    }
}
