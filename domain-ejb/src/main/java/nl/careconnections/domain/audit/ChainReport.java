package nl.careconnections.domain.audit;

import java.util.List;

/**
 * What a look at the whole log found.
 *
 * @param first position of the oldest entry; 0 when there is none
 * @param last position of the newest entry; 0 when there is none
 * @param breaks in order of finding, at most {@link #MOST_BREAKS}; none: everything is there and unchanged
 */
public record ChainReport(long first, long last, long entries, int anchors, List<ChainBreak> breaks) {

    /** More are not told: whoever changed that much, changed everything. */
    public static final int MOST_BREAKS = 50;

    public ChainReport {
        breaks = List.copyOf(breaks);
    }

    public boolean isSound() {
        return breaks.isEmpty();
    }
}
