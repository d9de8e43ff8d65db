package nl.careconnections.domain.emergency.delivery;

import java.util.List;

/** A part of a longer list. */
public record DeliveryPage<T>(List<T> rows, long total) {

    public DeliveryPage {
        rows = List.copyOf(rows);
    }
}
