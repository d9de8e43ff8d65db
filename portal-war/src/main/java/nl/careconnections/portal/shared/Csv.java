package nl.careconnections.portal.shared;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One line of a file that spreadsheets open (RFC 4180), with the semicolon that a Dutch Excel expects. A cell that a
 * spreadsheet would take for a formula gets an apostrophe in front (assurance S14).
 */
public final class Csv {

    /** Tells a spreadsheet that the file is UTF-8. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final Pattern FORMULA = Pattern.compile("(?s)\\s*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*|[\t\r\n].*");
    private static final Pattern NEEDS_QUOTES = Pattern.compile("(?s).*[\";,\r\n\t'].*");

    private Csv() {}

    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(";")) + "\r\n";
    }

    private static String cell(String value) {
        String text = value == null ? "" : value;
        String safe = FORMULA.matcher(text).matches() ? "'" + text : text;
        return NEEDS_QUOTES.matcher(safe).matches() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
