package nl.careconnections.portal.staff.reports;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import nl.careconnections.domain.insight.ReportFilter;
import nl.careconnections.domain.sla.Priority;

/** What a report is asked about, as it stands in the address; what cannot be read counts as not asked for. */
public record ReportAddress(YearMonth from, YearMonth until, Long organisation, Priority priority) {

    private static final int MONTHS = 12;

    static ReportAddress of(HttpServletRequest request, YearMonth now) {
        return new ReportAddress(
                month(request.getParameter("from"), now.minusMonths(MONTHS - 1L)),
                month(request.getParameter("until"), now),
                number(request.getParameter("organisation")),
                priority(request.getParameter("priority")));
    }

    ReportFilter filter() {
        return new ReportFilter(from, until, organisation, priority);
    }

    /** The query of this address, from the question mark on. */
    public String query() {
        return "?from=" + from + "&until=" + until + (organisation == null ? "" : "&organisation=" + organisation)
                + (priority == null ? "" : "&priority=" + priority);
    }

    private static YearMonth month(String typed, YearMonth otherwise) {
        try {
            return typed == null ? otherwise : YearMonth.parse(typed);
        } catch (DateTimeException e) {
            return otherwise;
        }
    }

    private static Long number(String typed) {
        return typed != null && typed.matches("[1-9]\\d{0,17}") ? Long.valueOf(typed) : null;
    }

    private static Priority priority(String typed) {
        return Arrays.stream(Priority.values())
                .filter(priority -> priority.name().equals(typed))
                .findFirst()
                .orElse(null);
    }
}
