package nl.careconnections.domain.ticket;

import java.util.List;
import java.util.Map;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.duty.OpenAlarm;

/**
 * What stands around every page of support.
 *
 * @param types the kinds of request that the reader sees, in the order in which pages name them
 * @param teams those there are, by name
 * @param filters the reader's own, by name
 * @param alarms that nobody took yet, oldest first
 */
public record Desk(
        Map<Queue, Count> counts,
        List<TypeQueue> types,
        List<TeamQueue> teams,
        List<SavedFilter> filters,
        List<OpenAlarm> alarms) {

    /** The open requests of a kind. */
    public record TypeQueue(Topic type, Count count) {}

    /** The open tickets of a team. */
    public record TeamQueue(long id, String name, Count count) {}

    public Count count(Queue queue) {
        return counts.getOrDefault(queue, Count.NONE);
    }
}
