package nl.careconnections.domain.emergency.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a person may still read in a document that is neither XML nor JSON: names and values, in the order in which they stand. */
final class BrokenText {

    private static final int MOST_LINES = 500;
    private static final int LONGEST = 2000;
    private static final Pattern VALUE =
            Pattern.compile("<(\\w{1,60})\\s+value\\s*=\\s*\"([^\"<]*)\"|\"(\\w{1,60})\"\\s*:\\s*\"([^\"]*)\"");

    /** Looked for from each place on, so each has an end. */
    private static final Pattern NOTATION = Pattern.compile("<!\\[CDATA\\[|<!DOCTYPE[^\\]]{0,1000}+\\]>|[<>{}\\[\\]]");

    private BrokenText() {}

    static List<String> words(byte[] document) {
        String text = new String(document, StandardCharsets.UTF_8);
        List<String> found = VALUE.matcher(text)
                .results()
                .filter(match -> !Node.SILENT.contains(name(match)))
                .filter(match -> !value(match).isBlank())
                .limit(MOST_LINES + 1L)
                .map(match -> shortened(name(match) + ": " + value(match)))
                .toList();
        List<String> lines = found.isEmpty() ? plain(text) : found;
        return lines.size() <= MOST_LINES
                ? lines
                : Stream.concat(lines.stream().limit(MOST_LINES), Stream.of("…"))
                        .toList();
    }

    private static String name(MatchResult match) {
        return match.group(1) == null ? match.group(3) : match.group(1);
    }

    private static String value(MatchResult match) {
        return (match.group(1) == null ? match.group(4) : match.group(2)).strip();
    }

    private static List<String> plain(String text) {
        return NOTATION.matcher(text.substring(0, Math.min(text.length(), MOST_LINES * LONGEST)))
                .replaceAll(" ")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MOST_LINES + 1L)
                .map(BrokenText::shortened)
                .toList();
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
