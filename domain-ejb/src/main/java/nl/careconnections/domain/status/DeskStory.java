package nl.careconnections.domain.status;

import java.time.Instant;
import java.util.List;

/**
 * An incident or a maintenance as staff sees it.
 *
 * @param author who told of it first, a person or the name of a key; {@code null} for the checks and the timers
 * @param corrections newest first
 */
public record DeskStory(
        Board.Story story, boolean draft, String author, Plan plan, List<Correction> corrections, int version) {

    public DeskStory {
        corrections = List.copyOf(corrections);
    }

    /** What a maintenance does by itself; {@code null} for an incident. */
    public record Plan(boolean startsItself, boolean endsItself, Integer reminderHours, Repeats repeats) {}

    /**
     * @param update code of the update that was corrected; {@code null} for title, impact or times
     * @param before what stood there
     */
    public record Correction(String update, Instant at, String by, String before, String reason) {}
}
