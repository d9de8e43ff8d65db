package nl.careconnections.domain.insight;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import nl.careconnections.domain.sla.Priority;

/** Targets met and missed, in lines that can be taken together in several ways. */
public record ServiceLevelReport(ReportFilter filter, List<ReportLine> lines) {

    public ServiceLevelReport {
        lines = List.copyOf(lines);
    }

    public ReportSum<String> total() {
        ReportSum<String> total = ReportSum.none("");
        for (ReportLine line : lines) {
            total = total.plus(line);
        }
        return total;
    }

    /** Every month of the report, also one without tickets, oldest first. */
    public List<ReportSum<YearMonth>> byMonth() {
        Map<YearMonth, ReportSum<YearMonth>> sums = new TreeMap<>();
        for (YearMonth month = filter.from(); !month.isAfter(filter.until()); month = month.plusMonths(1)) {
            sums.put(month, ReportSum.none(month));
        }
        return summed(sums, ReportLine::month);
    }

    public List<ReportSum<Priority>> byPriority() {
        return summed(new TreeMap<>(), ReportLine::priority);
    }

    /** By name. */
    public List<ReportSum<String>> byOrganisation() {
        return summed(new TreeMap<>(String.CASE_INSENSITIVE_ORDER), ReportLine::organisation);
    }

    private <K> List<ReportSum<K>> summed(Map<K, ReportSum<K>> sums, Function<ReportLine, K> key) {
        for (ReportLine line : lines) {
            sums.merge(
                    key.apply(line), ReportSum.none(key.apply(line)).plus(line), (before, none) -> before.plus(line));
        }
        return List.copyOf(sums.values());
    }
}
