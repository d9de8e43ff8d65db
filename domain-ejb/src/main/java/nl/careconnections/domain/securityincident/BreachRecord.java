package nl.careconnections.domain.securityincident;

import java.util.List;

/**
 * What one organisation reads of a breach that concerns it; never who else was told, or who reported it.
 *
 * @param clock runs from when the organisation was told
 * @param entries oldest first
 */
public record BreachRecord(
        long id, long organisationId, String organisation, AuthorityClock clock, List<RecordEntry> entries) {

    public BreachRecord {
        entries = List.copyOf(entries);
    }
}
