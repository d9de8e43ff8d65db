package nl.careconnections.domain.emergency.list;

import java.util.List;

/**
 * Doses of instructions that follow each other; what runs beside it is another row, and never added.
 *
 * @param text the instructions in words, in the order in which they hold
 */
public record DoseRow(String text, List<Dose> doses) {}
