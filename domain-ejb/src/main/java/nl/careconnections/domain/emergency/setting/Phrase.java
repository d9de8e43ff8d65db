package nl.careconnections.domain.emergency.setting;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A back-up phrase: groups that are read aloud and typed without a slip, 75 bits in all. */
final class Phrase {

    private static final String CONSONANTS = "bdfghklmnprstvwz";
    private static final String VOWELS = "aeiou";
    private static final int GROUPS = 6;
    private static final int SYLLABLES = 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Phrase() {}

    static String make() {
        return IntStream.range(0, GROUPS).mapToObj(group -> group()).collect(Collectors.joining("-"));
    }

    private static String group() {
        return IntStream.range(0, SYLLABLES)
                .mapToObj(syllable -> "" + one(CONSONANTS) + one(VOWELS))
                .collect(Collectors.joining());
    }

    private static char one(String letters) {
        return letters.charAt(RANDOM.nextInt(letters.length()));
    }
}
