package nl.careconnections.domain.sla;

/** Both targets of a support question. */
public record Targets(Target response, Target repair) {

    public Target of(Metric metric) {
        return metric == Metric.RESPONSE ? response : repair;
    }
}
