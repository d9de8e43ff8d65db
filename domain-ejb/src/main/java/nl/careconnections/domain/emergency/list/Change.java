package nl.careconnections.domain.emergency.list;

import java.time.LocalDateTime;
import java.util.List;

/** What changes in a line, when, and what then holds, in words. */
public record Change(LocalDateTime at, Kind kind, List<String> texts) {

    public enum Kind {
        STARTS,
        STEP,
        CHANGED,
        STOPPED,
        INTERRUPTED,
        ENDS
    }
}
