package nl.careconnections.domain.status;

/** A group as staff sees it. */
public record GroupRow(String code, Words name, int version) {}
