package nl.careconnections.domain.sla;

/** What is promised: a first response by a person, and the repair, which is the ticket set to solved. */
public enum Metric {
    RESPONSE,
    REPAIR
}
