package nl.careconnections.portal.staff;

import java.util.ArrayList;
import java.util.List;

/** A text in parts, so that a page can show what would be taken out of it. */
final class Passage {

    /** @param found whether this part is the passage itself */
    public record Part(String text, boolean found) {}

    private Passage() {}

    static List<Part> parts(String text, String passage) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        int at = passage.isEmpty() ? -1 : text.indexOf(passage);
        while (at >= 0) {
            parts.add(new Part(text.substring(from, at), false));
            parts.add(new Part(passage, true));
            from = at + passage.length();
            at = text.indexOf(passage, from);
        }
        parts.add(new Part(text.substring(from), false));
        return parts;
    }
}
