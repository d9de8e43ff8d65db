package nl.careconnections.domain.emergency.press;

import java.util.List;
import java.util.stream.Collectors;
import nl.careconnections.domain.emergency.list.ListLine;

/** Whom to ask about a line: whose agreement it is, and the client's own numbers where that one has none. */
final class Check {

    private final PressWords words;
    private final List<Contact> toCall;

    Check(PressWords words, List<Contact> toCall) {
        this.words = words;
        this.toCall = toCall;
    }

    /** @param hasNoBoxes the line has no box at all, so that nothing is given before somebody answered */
    String ask(ListLine line, boolean hasNoBoxes) {
        return words.text(hasNoBoxes ? "check.none" : "check.beside", whom(line));
    }

    private String whom(ListLine line) {
        String numbers = toCall.stream().map(words::contact).collect(Collectors.joining("; "));
        String callee = line.callee().map(words::callee).orElse("");
        boolean hasNumber =
                line.callee().filter(found -> !found.phone().isEmpty()).isPresent();
        String whom = PressWords.joined("; ", callee, hasNumber ? "" : numbers);
        return whom.isEmpty() ? words.text("callee.unknown") : whom;
    }
}
