package nl.careconnections.domain.insight;

import java.time.YearMonth;
import nl.careconnections.domain.sla.Priority;

/** The tickets of one organisation and priority that were received in one month. */
public record ReportLine(
        YearMonth month,
        long organisationId,
        String organisation,
        Priority priority,
        long tickets,
        Score response,
        Score repair) {}
