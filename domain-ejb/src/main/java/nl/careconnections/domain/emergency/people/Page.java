package nl.careconnections.domain.emergency.people;

import java.util.List;

/**
 * A part of what a query finds.
 *
 * @param total how many it finds in all
 */
public record Page<T>(long total, List<T> items) {

    public Page {
        items = List.copyOf(items);
    }
}
