package nl.careconnections.domain.ticket;

import java.util.List;

/**
 * Which open tickets a change of the rules would move.
 *
 * @param rows the first of them, target by target, soonest due first
 * @param tickets how many would move
 * @param late how many of those would have a target that has passed at once
 * @param unknown how many more may move that were too many to compute
 */
public record MovePreview(List<MovedTicket> rows, int tickets, int late, long unknown) {

    /** Whether there are more than {@link #rows} shows. */
    public boolean isShortened() {
        return rows.stream().map(MovedTicket::number).distinct().count() < tickets;
    }
}
