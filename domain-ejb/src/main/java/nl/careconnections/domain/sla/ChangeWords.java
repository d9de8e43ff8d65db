package nl.careconnections.domain.sla;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in plain words why targets moved, and from when to when, to customers and staff alike. */
public final class ChangeWords {

    private ChangeWords() {}

    /** Whole sentences, the reason first; English for an English locale, Dutch for any other. */
    public static List<String> of(RuleChange change, List<TargetMove> moves, Locale locale) {
        Wording wording = new Wording(locale);
        List<String> sentences = new ArrayList<>();
        sentences.add(
                wording.text("change." + change.kind(), wording.date(change.day()), change.name(wording.locale())));
        moves.forEach(move -> sentences.add(wording.text(
                "change.moved." + move.metric(), wording.dateTime(move.before()), wording.dateTime(move.after()))));
        return List.copyOf(sentences);
    }
}
