package nl.careconnections.domain.news;

import java.util.List;

/** One page of a list, newest first, and whether there is more after it. */
public record NewsPage<T>(List<T> rows, boolean more) {

    public NewsPage {
        rows = List.copyOf(rows);
    }
}
