package nl.careconnections.domain.complaint;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.sla.WorkingDayTerm;

/** What the procedure promises whoever complains, in working days since the complaint (manual, "Klachtenprocedure"). */
public enum ComplaintTerm {
    /** Step 2: support has assessed the complaint and passed it on to the directors. */
    FORWARD_TO_DIRECTORS(1),
    /** Step 4: a director has called. */
    DIRECTOR_CALL(2);

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
     * @param term this term of a complaint, running from its receipt
     */
    public List<String> explanation(WorkingDayTerm term, Locale wished) {
        Locale locale = Language.of(wished).locale();
        List<String> sentences = new ArrayList<>();
        sentences.add(text(locale, "received", term.fromInWords(locale)));
        sentences.add(text(locale, "rule." + name()));
        sentences.add(term.counting(locale));
        term.skipped(locale).ifPresent(sentences::add);
        sentences.add(text(locale, "deadline." + name(), term.deadlineInWords(locale)));
        return List.copyOf(sentences);
    }

    private static String text(Locale locale, String key, Object... arguments) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "nl.careconnections.domain.complaint.messages", locale, ComplaintTerm.class.getClassLoader());
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
