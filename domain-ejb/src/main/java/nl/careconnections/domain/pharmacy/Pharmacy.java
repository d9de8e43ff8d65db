package nl.careconnections.domain.pharmacy;

/** A pharmacy of the registry, which customers can link. */
public record Pharmacy(long id, String agbCode, String name, String place, String system, int version) {}
