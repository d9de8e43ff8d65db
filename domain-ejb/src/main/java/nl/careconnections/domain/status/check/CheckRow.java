package nl.careconnections.domain.status.check;

import java.time.Instant;

/**
 * A check as staff sees it.
 *
 * @param last {@code null} before the first look
 */
public record CheckRow(
        String code, String component, NewCheck described, Verdict verdict, Instant since, Look last, int version) {}
