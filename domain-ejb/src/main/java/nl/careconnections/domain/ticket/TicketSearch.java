package nl.careconnections.domain.ticket;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.careconnections.domain.shared.PlainText;

/**
 * Looks for words in number, subject and messages: Dutch words in any form, with or without accents, begun or whole; and
 * in place of a word that is nowhere, words that look like it. Customers find public text only (assurance S12).
 *
 * <p>The tickets of one organisation are few, so that their texts are read one after the other; over all tickets each index
 * is asked alone, and of what merely looks alike no more than some thousands are taken.
 */
final class TicketSearch {

    private static final int MOST_WORDS = 8;
    private static final int LONGEST_WORD = 60;

    private static final String CONFIGURATION = "'public.dutch_unaccent'::regconfig";
    private static final String WORD =
            "(plainto_tsquery(" + CONFIGURATION + ", ?) || to_tsquery(" + CONFIGURATION + ", ?))";
    private static final String SUBJECT_ALIKE = "public.plain_words(s.subject) %> public.plain_words(?)";
    private static final String TEXT_ALIKE = "public.plain_words(e.text) %> public.plain_words(?)";

    private final List<String> words;
    private final boolean ofOneOrganisation;

    private TicketSearch(String typed, boolean ofOneOrganisation) {
        words = Arrays.stream(PlainText.line(typed).split(" "))
                .map(word -> word.substring(0, Math.min(word.length(), LONGEST_WORD)))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        this.ofOneOrganisation = ofOneOrganisation;
    }

    /** What a customer looks for: in public text, within a query that names the organisation. */
    static TicketSearch ofCustomer(String typed) {
        return new TicketSearch(typed, true);
    }

    /** What support looks for: everywhere, notes too. */
    static TicketSearch ofStaff(String typed) {
        return new TicketSearch(typed, false);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    List<String> words() {
        return words;
    }

    /** Narrows to tickets that have this word. */
    TicketQuery exact(TicketQuery query, String word) {
        String begun = begun(word);
        String anywhere = ofOneOrganisation
                ? "t.search @@ " + WORD + " or t.number = ? or exists (select 1 from ticket_entry e"
                        + " where e.ticket_id = t.id and e.is_public and e.search @@ " + WORD + ")"
                : "t.id in (select s.id from ticket s where s.search @@ " + WORD
                        + " union all select n.id from ticket n where n.number = ?"
                        + " union all select e.ticket_id from ticket_entry e where e.search @@ " + WORD + ")";
        return query.and(
                "numnode(" + WORD + ") = 0 or " + anywhere, word, begun, word, begun, number(word), word, begun);
    }

    /** Narrows to tickets that have something like this word. */
    TicketQuery alike(TicketQuery query, String word) {
        String anywhere = ofOneOrganisation
                ? SUBJECT_ALIKE.replace("s.", "t.") + " or exists (select 1 from ticket_entry e"
                        + " where e.ticket_id = t.id and e.is_public and " + TEXT_ALIKE + ")"
                : "t.id in ((select s.id from ticket s where " + SUBJECT_ALIKE + " limit 2000)"
                        + " union all (select e.ticket_id from ticket_entry e where " + TEXT_ALIKE + " limit 2000))";
        return query.and(anywhere, word, word);
    }

    /** Words that start so; letters and digits alone, because anything else means something to the query. */
    private static String begun(String word) {
        return Arrays.stream(word.split("[^\\p{L}\\p{N}]+"))
                .filter(part -> !part.isEmpty())
                .map(part -> part + ":*")
                .collect(Collectors.joining(" & "));
    }

    private static long number(String word) {
        return word.matches("\\d{1,15}") ? Long.parseLong(word) : -1;
    }
}
