package nl.careconnections.domain.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.careconnections.domain.shared.InvalidInput;

/**
 * What makes a password too easy to guess (assurance S1): nothing about kinds of characters, all about what guessers try
 * first. The list is offline: words of leaked passwords, in Dutch and English, and walks over the keyboard.
 */
@ApplicationScoped
public class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 256;

    /** So many different letters, or characters of any kind, have to stay when everything guessable is taken out. */
    private static final int OWN_LETTERS = 4;

    private static final int OWN_CHARACTERS = 7;

    private static final int DIFFERENT_CHARACTERS = 5;
    private static final int SHORTEST_WORD = 4;
    private static final int SHORTEST_WALK = 4;
    private static final String GONE = " ";

    private static final List<String> WALKS = List.of(
            "abcdefghijklmnopqrstuvwxyz",
            "01234567890",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "azertyuiop",
            "qsdfghjklm",
            "wxcvbn",
            "qwertz",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
            "1q2w3e4r5t6y7u8i9o0p",
            "qazwsxedcrfvtgbyhnujmikolp",
            "qawsedrftgyhujikolp",
            "123qweasdzxc",
            "!@#$%^&*()");

    private List<String> common;

    @PostConstruct
    void read() {
        try (InputStream stream = PasswordRules.class.getResourceAsStream("common-passwords.txt");
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            common = reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split("\\s+")))
                    .filter(word -> word.length() >= SHORTEST_WORD)
                    .distinct()
                    .sorted(Comparator.comparing(String::length).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param context names that anybody knows: the person, the organisation, the supplier, the product
     * @throws InvalidInput {@code password} with key {@code password.tooShort}, {@code tooLong}, {@code password.repeated},
     *     {@code password.context} (argument: the word), {@code password.walk} or {@code password.common}
     */
    public void check(String password, Collection<String> context) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw refused("password.tooShort", SHORTEST);
        }
        if (length > LONGEST) {
            throw refused("tooLong", LONGEST);
        }
        String typed = simple(password);
        if (typed.codePoints().distinct().count() < DIFFERENT_CHARACTERS || isRepetition(typed)) {
            throw refused("password.repeated");
        }
        refuseGuessable(typed, words(context));
    }

    private void refuseGuessable(String typed, List<String> context) {
        if (isLittle(withoutWalks(typed))) {
            throw refused("password.walk");
        }
        if (isLittle(withoutWalks(without(typed, common)))) {
            throw refused("password.common");
        }
        String unread = withoutDisguise(typed);
        context.stream()
                .filter(word -> typed.contains(word) || unread.contains(word))
                .findFirst()
                .filter(word -> isLittle(withoutWalks(without(without(typed, context), common))))
                .ifPresent(word -> {
                    throw refused("password.context", word);
                });
    }

    /** What stays is too little of one's own: a year and a sign behind a word that everybody knows. */
    private static boolean isLittle(String left) {
        return left.codePoints().filter(Character::isLetter).distinct().count() < OWN_LETTERS
                && left.codePoints().filter(c -> c != ' ').distinct().count() < OWN_CHARACTERS;
    }

    /** The text with these words taken out, read as typed or with the usual digits for letters. */
    private static String without(String typed, List<String> words) {
        String unread = withoutDisguise(typed);
        StringBuilder left = new StringBuilder(typed);
        for (String word : words) {
            for (String reading : List.of(typed, unread)) {
                for (int at = reading.indexOf(word); at >= 0; at = reading.indexOf(word, at + word.length())) {
                    left.replace(at, at + word.length(), GONE.repeat(word.length()));
                }
            }
        }
        return left.toString();
    }

    private static String withoutWalks(String typed) {
        StringBuilder left = new StringBuilder(typed);
        for (int from = 0; from < left.length(); from++) {
            int until = endOfWalk(typed, from);
            if (until - from >= SHORTEST_WALK) {
                left.replace(from, until, GONE.repeat(until - from));
                from = until - 1;
            }
        }
        return left.toString();
    }

    private static int endOfWalk(String typed, int from) {
        int until = from + SHORTEST_WALK;
        int longest = from;
        while (until <= typed.length() && isWalk(typed.substring(from, until))) {
            longest = until;
            until++;
        }
        return longest;
    }

    private static boolean isWalk(String part) {
        String backwards = new StringBuilder(part).reverse().toString();
        return WALKS.stream().anyMatch(walk -> walk.contains(part) || walk.contains(backwards))
                || part.chars().distinct().count() == 1;
    }

    private static boolean isRepetition(String typed) {
        return IntStream.rangeClosed(1, typed.length() / 2)
                .anyMatch(period -> typed.startsWith(typed.substring(period)) && period <= typed.length() / 2);
    }

    private static String simple(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Same length, so that a place in one is the same place in the other. */
    private static String withoutDisguise(String typed) {
        return typed.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('@', 'a')
                .replace('5', 's')
                .replace('$', 's')
                .replace('7', 't')
                .replace('!', 'i');
    }

    private static List<String> words(Collection<String> context) {
        return context.stream()
                .flatMap(text -> Stream.of(simple(text).split("[^\\p{L}\\p{Nd}]+")))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .collect(Collectors.toList());
    }

    private static InvalidInput refused(String key, Object... arguments) {
        return new InvalidInput("password", key, arguments);
    }
}
