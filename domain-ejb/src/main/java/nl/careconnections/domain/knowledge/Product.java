package nl.careconnections.domain.knowledge;

/** Something that customers ask questions about. */
public record Product(long id, String code, String name) {}
