package nl.careconnections.domain.complaint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.sla.WorkingDayTerm;

/** What the procedure promises whoever complains, in working days (manual, "Klachtenprocedure"). */
public enum ComplaintTerm {
    /** Step 2: support has assessed the complaint and passed it on to the directors. */
    FORWARD_TO_DIRECTORS(1),
    /** Step 4: a director has called. */
    DIRECTOR_CALL(2),
    /** Step 5: the directors have answered a refusal. */
    ANSWER_TO_REFUSAL(2),
    /** Before step 1: support has called whoever asked to talk first. */
    CALL_BACK(1);

    /** What one thing that was agreed promises: it is done by its own day. */
    static final String ACTION = "ACTION";

    private final int workingDays;

    ComplaintTerm(int workingDays) {
        this.workingDays = workingDays;
    }

    public int workingDays() {
        return workingDays;
    }

    /**
     * Why the term ends when it does: whole sentences in reading order; English for an English locale, Dutch for any other.
     *
     * @param term this term of a complaint, from the moment that it begins with
     */
    public List<String> explanation(WorkingDayTerm term, Locale wished) {
        Locale locale = Language.of(wished).locale();
        List<String> sentences = new ArrayList<>();
        sentences.add(Words.of(locale, "from." + name(), term.fromInWords(locale)));
        sentences.add(Words.of(locale, "rule." + name()));
        sentences.add(term.counting(locale));
        term.skipped(locale).ifPresent(sentences::add);
        sentences.add(Words.of(locale, "deadline." + name(), term.deadlineInWords(locale)));
        return List.copyOf(sentences);
    }
}
