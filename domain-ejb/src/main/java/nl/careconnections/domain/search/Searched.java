package nl.careconnections.domain.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a reader searches for, once each word is understood. */
public record Searched(Readership readership, List<Term> terms) {

    private static final String WORKED_ON = " & '+'";

    /** Whether nothing is left to search for. */
    public boolean isEmpty() {
        return terms.stream().allMatch(Term::isMeaningless);
    }

    /** Words that stand in so many texts that they tell nothing. */
    public List<String> meaningless() {
        return terms.stream().filter(Term::isMeaningless).map(Term::typed).toList();
    }

    /** Words that stand nowhere and resemble nothing: nothing can be found with them. */
    public List<String> unknown() {
        return terms.stream().filter(term -> !term.known()).map(Term::typed).toList();
    }

    public List<Replacement> replaced() {
        return terms.stream()
                .filter(term -> !term.replacedBy().isEmpty())
                .map(term -> new Replacement(term.typed(), term.replacedBy()))
                .toList();
    }

    /** The question to the index of tickets, limited to what the reader may read; not for an empty search. */
    public String keys() {
        return meant().map(this::keys).collect(Collectors.joining(" & ")) + " & " + readership.keys();
    }

    /** The same, for tickets that are not closed. */
    public String keysOfWork() {
        return keys() + WORKED_ON;
    }

    /** Every stem that may stand in a text that answers, of which one is enough. */
    public String marks() {
        return meant().flatMap(term -> Stream.concat(term.stems().stream(), term.otherStems().stream()))
                .distinct()
                .map(Searched::quoted)
                .collect(Collectors.joining(" | "));
    }

    /** The same stems as a text must hold them to answer alone: one for each word. */
    public String marksTogether() {
        return meant().map(term -> Stream.concat(
                                Stream.of(term.stems().stream()
                                        .map(Searched::quoted)
                                        .collect(Collectors.joining(" & ", "(", ")"))),
                                term.otherStems().stream().map(Searched::quoted))
                        .collect(Collectors.joining(" | ", "(", ")")))
                .collect(Collectors.joining(" & "));
    }

    private Stream<Term> meant() {
        return terms.stream().filter(term -> !term.isMeaningless());
    }

    private String keys(Term term) {
        String itself = term.stems().stream().map(this::keys).collect(Collectors.joining(" & ", "(", ")"));
        return Stream.concat(Stream.of(itself), term.otherStems().stream().map(this::keys))
                .collect(Collectors.joining(" | ", "(", ")"));
    }

    private String keys(String stem) {
        String published = quoted(":" + stem);
        return readership.notes() ? "(" + published + " | " + quoted("!" + stem) + ")" : published;
    }

    private static String quoted(String key) {
        return "'" + key.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
