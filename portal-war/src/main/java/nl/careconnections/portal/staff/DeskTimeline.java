package nl.careconnections.portal.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.careconnections.domain.ticket.Entry;
import nl.careconnections.domain.ticket.EntryKind;

/** How an entry of the timeline looks to staff: what somebody said, a note that stays inside, or a step in one line. */
@Named("deskTimeline")
@ApplicationScoped
public class DeskTimeline {

    private static final Set<EntryKind> SAID =
            EnumSet.of(EntryKind.MESSAGE, EntryKind.RECEIVED, EntryKind.REFUSED, EntryKind.REOPENED, EntryKind.RATED);

    public boolean isNote(Entry entry) {
        return entry.kind() == EntryKind.NOTE;
    }

    /** The customer reads it: their own words or ours to them. */
    public boolean isSaid(Entry entry) {
        return SAID.contains(entry.kind())
                && (!entry.text().isEmpty() || !entry.attachments().isEmpty());
    }

    public boolean isStep(Entry entry) {
        return !isNote(entry) && !isSaid(entry);
    }

    public List<Entry> newestFirst(List<Entry> timeline) {
        List<Entry> history = new ArrayList<>(timeline);
        Collections.reverse(history);
        return history;
    }

    /** The first letters of the first and the last word. */
    public String initials(String name) {
        String[] words = name.strip().split("\\s+");
        String first = first(words[0]);
        return words.length == 1 ? first : first + first(words[words.length - 1]);
    }

    private static String first(String word) {
        return word.isEmpty()
                ? ""
                : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }
}
