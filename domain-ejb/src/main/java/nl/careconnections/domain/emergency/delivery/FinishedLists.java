package nl.careconnections.domain.emergency.delivery;

import java.util.List;
import java.util.Set;

/**
 * The copies of a ward's lists.
 *
 * @param leftOff places of clients whose own pages could not be printed
 */
record FinishedLists(List<FinishedList> copies, Set<Integer> leftOff) {}
