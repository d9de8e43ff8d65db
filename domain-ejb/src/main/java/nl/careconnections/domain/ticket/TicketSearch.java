package nl.careconnections.domain.ticket;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.careconnections.domain.shared.PlainText;

/**
 * Looks for words in number, subject and messages: Dutch words in any form, with or without accents, begun or whole; and
 * when nothing has them all, words that look like them. Each index is asked alone, so that it stays fast however many
 * tickets there are. Customers find public text only (assurance S12).
 */
final class TicketSearch {

    private static final int MOST_WORDS = 8;
    private static final int LONGEST_WORD = 60;

    private static final String CONFIGURATION = "'public.dutch_unaccent'::regconfig";
    private static final String WORD =
            "(plainto_tsquery(" + CONFIGURATION + ", ?) || to_tsquery(" + CONFIGURATION + ", ?))";

    private final List<String> words;
    private final String publicOnly;

    TicketSearch(String typed, boolean withNotes) {
        words = Arrays.stream(PlainText.line(typed).split(" "))
                .map(word -> word.substring(0, Math.min(word.length(), LONGEST_WORD)))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        publicOnly = withNotes ? "" : " and e.is_public";
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Tickets that have every word. */
    void exact(TicketQuery query) {
        for (String word : words) {
            String begun = begun(word);
            query.and(
                    "numnode(" + WORD + ") = 0 or t.id in ("
                            + "select s.id from ticket s where s.search @@ " + WORD
                            + " union all select n.id from ticket n where n.number = ?"
                            + " union all select e.ticket_id from ticket_entry e where e.search @@ " + WORD + publicOnly
                            + ")",
                    word,
                    begun,
                    word,
                    begun,
                    number(word),
                    word,
                    begun);
        }
    }

    /** Tickets that have something like every word. */
    void alike(TicketQuery query) {
        for (String word : words) {
            query.and(
                    "t.id in (select s.id from ticket s where public.plain_words(s.subject) %> public.plain_words(?)"
                            + " union all select e.ticket_id from ticket_entry e"
                            + " where public.plain_words(e.text) %> public.plain_words(?)" + publicOnly + ")",
                    word,
                    word);
        }
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
