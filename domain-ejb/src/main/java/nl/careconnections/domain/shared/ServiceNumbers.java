package nl.careconnections.domain.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds citizen service numbers (BSN) in what people type and in names of files, so that they can be warned before they
 * send one: nine digits that pass the eleven-test, solid or with dots, spaces, hyphens or underscores between them.
 */
public final class ServiceNumbers {

    private static final int LENGTH = 9;
    private static final int SHOWN = 3;
    private static final String SEPARATORS = " .-_\u00a0\u202f";

    /** How official papers part the digits; other partings count only where nothing else stands around them. */
    private static final Set<List<Integer>> USUAL_PARTINGS = Set.of(List.of(3, 3, 3), List.of(4, 2, 3));

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    /** Digits that stand together. */
    private record Group(String digits, int from) {

        int length() {
            return digits.length();
        }
    }

    private ServiceNumbers() {}

    /** The numbers found, each once and in order, masked but for the last three digits: {@code ••••••782}. */
    public static List<String> in(String text) {
        return text == null
                ? List.of()
                : runs(text).stream()
                        .flatMap(run -> candidates(run, text))
                        .filter(ServiceNumbers::isValid)
                        .map(ServiceNumbers::masked)
                        .distinct()
                        .toList();
    }

    /** Whether these nine digits can be a number: weights nine down to two, the last digit taken off, divisible by eleven. */
    static boolean isValid(String digits) {
        int sum = -digit(digits, LENGTH - 1);
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (LENGTH - i) * digit(digits, i);
        }
        return sum % 11 == 0 && digits.chars().anyMatch(c -> c != '0');
    }

    /** Groups of digits with one separator between them. */
    private static List<List<Group>> runs(String text) {
        List<List<Group>> runs = new ArrayList<>();
        Matcher matcher = DIGITS.matcher(text);
        int end = -1;
        while (matcher.find()) {
            if (end < 0 || matcher.start() != end + 1 || SEPARATORS.indexOf(text.charAt(end)) < 0) {
                runs.add(new ArrayList<>());
            }
            end = matcher.end();
            runs.get(runs.size() - 1).add(new Group(matcher.group(), matcher.start()));
        }
        return runs;
    }

    private static Stream<String> candidates(List<Group> run, String text) {
        boolean abroad = run.get(0).from() > 0 && text.charAt(run.get(0).from() - 1) == '+';
        Stream<String> whole = abroad ? Stream.empty() : Stream.of(joined(run));
        Stream<String> solid = run.stream().map(Group::digits);
        Stream<String> parted = USUAL_PARTINGS.stream()
                .flatMap(parting -> Stream.iterate(0, i -> i + parting.size() <= run.size(), i -> i + 1)
                        .map(i -> run.subList(i, i + parting.size()))
                        .filter(part ->
                                part.stream().map(Group::length).toList().equals(parting)))
                .map(ServiceNumbers::joined);
        return Stream.of(solid, parted, whole).flatMap(found -> found).filter(digits -> digits.length() == LENGTH);
    }

    private static String joined(List<Group> groups) {
        return String.join("", groups.stream().map(Group::digits).toList());
    }

    private static String masked(String digits) {
        return "•".repeat(LENGTH - SHOWN) + digits.substring(LENGTH - SHOWN);
    }

    private static int digit(String digits, int index) {
        return digits.charAt(index) - '0';
    }
}
