package nl.careconnections.domain.disruption;

import java.util.List;
import nl.careconnections.domain.status.KnownIncident;
import nl.careconnections.domain.ticket.TicketRow;

/**
 * The questions that belong to an incident.
 *
 * @param seen those that the reader may see, last changed first
 * @param others how many more there are
 */
public record TiedQuestions(KnownIncident incident, List<TicketRow> seen, int others) {

    /** How many of those that the reader sees wait for a solution. */
    public long open() {
        return seen.stream().filter(row -> row.status().isOpen()).count();
    }
}
