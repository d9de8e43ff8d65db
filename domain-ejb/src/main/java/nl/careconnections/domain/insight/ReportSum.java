package nl.careconnections.domain.insight;

/** Lines taken together, by what they have in common. */
public record ReportSum<K>(K key, long tickets, Score response, Score repair) {

    static <K> ReportSum<K> none(K key) {
        return new ReportSum<>(key, 0, Score.NONE, Score.NONE);
    }

    ReportSum<K> plus(ReportLine line) {
        return new ReportSum<>(
                key, tickets + line.tickets(), response.plus(line.response()), repair.plus(line.repair()));
    }
}
