package nl.careconnections.domain.ticket;

import java.util.List;
import nl.careconnections.domain.search.Searched;

/**
 * What a search found, the newest tickets first.
 *
 * @param searched what was understood of the words
 * @param found how many tickets hold them from here on; one more than {@link TicketSearch#MOST_COUNTED} says that there are more
 * @param next what the next page comes after, 0 when this is the last
 */
public record TicketHits(Searched searched, List<TicketHit> hits, int found, long next) {

    static TicketHits none(Searched searched) {
        return new TicketHits(searched, List.of(), 0, 0);
    }

    /** Whether there are more than anybody would count. */
    public boolean isMore() {
        return found > TicketSearch.MOST_COUNTED;
    }
}
