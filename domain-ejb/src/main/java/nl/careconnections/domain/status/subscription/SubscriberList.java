package nl.careconnections.domain.status.subscription;

import java.util.List;

/** @param total of all pages */
public record SubscriberList(List<SubscriberRow> rows, long total) {

    public SubscriberList {
        rows = List.copyOf(rows);
    }
}
