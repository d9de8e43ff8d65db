package nl.careconnections.domain.ticket;

import java.util.List;

/**
 * One page of a list.
 *
 * @param previous where the page before ends; {@code null} on the first page
 * @param next where the page after begins; {@code null} on the last page
 */
public record Rows(List<TicketRow> rows, Position previous, Position next) {

    public static final Rows NONE = new Rows(List.of(), null, null);
}
