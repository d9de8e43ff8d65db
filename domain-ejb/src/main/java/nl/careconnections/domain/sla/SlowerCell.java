package nl.careconnections.domain.sla;

/** A cell in which the more urgent priority would have to wait longer than the less urgent one. */
public record SlowerCell(Priority urgent, Priority lessUrgent, Metric metric, Regime regime) {}
