package nl.careconnections.domain.insight;

import java.time.YearMonth;
import nl.careconnections.domain.sla.Priority;

/**
 * Which tickets a report is about, by the month in which they were received.
 *
 * @param until the last month, itself included
 * @param organisationId {@code null} for all
 * @param priority as it is now; {@code null} for all
 */
public record ReportFilter(YearMonth from, YearMonth until, Long organisationId, Priority priority) {}
