package nl.careconnections.domain.search;

import java.util.List;

/**
 * One typed word and what it stands for.
 *
 * @param stems all of which together are the word itself; none when it carries no meaning
 * @param otherStems each of which may stand in its place
 * @param replacedBy words that are searched for because the typed one is nowhere
 * @param known whether anything of it stands where the reader may read
 */
public record Term(String typed, List<String> stems, List<String> otherStems, List<String> replacedBy, boolean known) {

    static Term withoutMeaning(String typed) {
        return new Term(typed, List.of(), List.of(), List.of(), true);
    }

    static Term known(String typed, List<String> stems, List<String> begun) {
        return new Term(typed, stems, begun, List.of(), true);
    }

    static Term replaced(String typed, List<String> stems, List<String> otherStems, List<String> words) {
        return new Term(typed, stems, otherStems, words, true);
    }

    static Term unknown(String typed, List<String> stems) {
        return new Term(typed, stems, List.of(), List.of(), false);
    }

    boolean isMeaningless() {
        return stems.isEmpty();
    }
}
