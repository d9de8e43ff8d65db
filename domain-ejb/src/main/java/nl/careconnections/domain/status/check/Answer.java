package nl.careconnections.domain.status.check;

import java.time.Duration;

/**
 * What came of one look.
 *
 * @param detail of the reason, as {@link Reason} has it; empty for none
 * @param took until the answer was known
 */
public record Answer(Seen seen, Reason reason, String detail, Duration took) {

    static Answer failed(Reason reason, Object detail, Duration took) {
        return new Answer(Seen.FAILED, reason, String.valueOf(detail), took);
    }
}
