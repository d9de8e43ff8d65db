package nl.careconnections.domain.ticket;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Orders of the table of tickets that an index has, each with the columns that make a place in it. */
enum ListOrder {
    DUE(false, false, "due_order"),
    RECEIVED(false, false, "received_at"),
    CHANGED(true, false, "changed_at"),
    PRIORITY(false, true, "due_order");

    private final boolean latestFirst;
    private final boolean ranked;
    private final String moment;

    ListOrder(boolean latestFirst, boolean ranked, String moment) {
        this.latestFirst = latestFirst;
        this.ranked = ranked;
        this.moment = moment;
    }

    static ListOrder of(QueueOrder order) {
        return valueOf(order.name());
    }

    /** The SQL of the moment by which it sorts, of the ticket {@code t}; empty for none. */
    String momentOf() {
        return "nullif(t." + moment + ", 'infinity')";
    }

    boolean isRanked() {
        return ranked;
    }

    /** @param backward for a page that is read from its end */
    String by(boolean backward) {
        String direction = latestFirst == backward ? "" : " desc";
        return columns().stream().map(column -> column + direction).collect(Collectors.joining(", "));
    }

    /** Narrows to what lies beyond a place. */
    TicketQuery beyond(Position position, TicketQuery query) {
        List<Object> values = new ArrayList<>();
        if (ranked) {
            values.add(position.rank());
        }
        values.add(position.moment() == null ? "infinity" : position.moment().toString());
        values.add(position.number());
        List<String> places = new ArrayList<>(Collections.nCopies(values.size(), "?"));
        places.set(values.size() - 2, "cast(? as timestamptz)");
        return query.and(
                "(" + String.join(", ", columns()) + ") " + (latestFirst == position.backward() ? ">" : "<") + " ("
                        + String.join(", ", places) + ")",
                values.toArray());
    }

    private List<String> columns() {
        return ranked ? List.of("t.priority_order", "t." + moment, "t.number") : List.of("t." + moment, "t.number");
    }
}
