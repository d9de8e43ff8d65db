package nl.careconnections.domain.knowledge;

import java.util.List;

/** A product's check list to edit; the version tells whether somebody else changed it meanwhile. */
public record CheckList(Product product, List<CheckLine> lines, int version) {}
