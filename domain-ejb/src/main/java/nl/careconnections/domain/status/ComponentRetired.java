package nl.careconnections.domain.status;

/** A component is taken off the page; told in that transaction. */
public record ComponentRetired(String code) {}
