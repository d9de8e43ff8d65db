package nl.careconnections.domain.insight;

import java.util.List;

/**
 * A part of who looked at what, newest first.
 *
 * @param before where the next older page begins; {@code null} when this is the last
 */
public record TicketViewPage(List<TicketView> views, Long before) {

    public TicketViewPage {
        views = List.copyOf(views);
    }
}
