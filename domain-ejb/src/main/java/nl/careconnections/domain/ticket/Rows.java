package nl.careconnections.domain.ticket;

import java.util.List;

/** One page of a list, and how many there are on all pages together. */
public record Rows(List<TicketRow> rows, long total) {

    static final Rows NONE = new Rows(List.of(), 0);
}
