package nl.careconnections.domain.insight;

import java.util.List;

/**
 * A part of a report over the access log, newest first.
 *
 * @param before where the next older part begins; {@code null} when this is the last
 */
public record AccessReport(List<AccessLine> lines, Long before) {

    public AccessReport {
        lines = List.copyOf(lines);
    }
}
