package nl.careconnections.domain.status;

/** A template as it is kept. */
public record Template(long id, NewTemplate words, int version) {}
