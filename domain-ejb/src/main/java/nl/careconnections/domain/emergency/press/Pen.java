package nl.careconnections.domain.emergency.press;

import java.util.Arrays;
import java.util.List;
import nl.careconnections.domain.pdf.FoWriter;

/** The parts that the lists are built of, and other paper of the emergency portal. Black and greys alone carry meaning, as the lists are copied and scanned. */
public final class Pen {

    /** A cell without content would be left out of the tags, and the rows be of unequal length. */
    private static final String BLANK = "\u00A0";

    private static final int NARROW = 9;

    public static final String INK = "#000000";
    public static final String GROUND = "#e4e4e4";
    public static final String OFF = "#d4d4d4";
    public static final String THIN = "0.75pt solid #000000";
    public static final String THICK = "1.6pt solid #000000";
    public static final String FRAME = "2.4pt solid #000000";

    private final FoWriter fo;

    public Pen(FoWriter fo) {
        this.fo = fo;
    }

    public FoWriter fo() {
        return fo;
    }

    /** A paragraph for each line. */
    public void block(String text, String... attributes) {
        if (text.isBlank()) {
            fo.say("block", BLANK, attributes);
            return;
        }
        for (String line : text.split("\n", -1)) {
            fo.say("block", line, attributes);
        }
    }

    public void block(Runnable content, String... attributes) {
        fo.put("block", content, attributes);
    }

    public void inline(String text, String... attributes) {
        fo.say("inline", text, attributes);
    }

    /** @param level 1 to 3; none may be left out */
    public void heading(int level, String text, String... attributes) {
        fo.say(
                "block",
                text,
                with(attributes, "role", "H" + level, "font-weight", "bold", "keep-with-next.within-page", "always"));
    }

    /** White on black: what nobody may miss, also in grey and in dim light. */
    public void flag(String text, String size) {
        block(
                () -> inline(
                        text,
                        "background-color",
                        INK,
                        "color",
                        "#ffffff",
                        "font-weight",
                        "bold",
                        "font-size",
                        size,
                        "padding",
                        "0.4mm 1.4mm"),
                "start-indent",
                "1.4mm",
                "line-height",
                "1.5",
                "keep-with-next.within-page",
                "always");
    }

    /** A table with a heading for each column, or none where {@code titles} is empty. */
    public void table(List<String> widths, boolean rowsHaveHeaders, Runnable parts, String... attributes) {
        fo.put(
                "table",
                () -> {
                    for (int column = 0; column < widths.size(); column++) {
                        fo.put(
                                "table-column",
                                "column-width",
                                widths.get(column),
                                "fox:header",
                                String.valueOf(rowsHaveHeaders && column == 0));
                    }
                    parts.run();
                },
                with(attributes, "table-layout", "fixed", "width", "100%"));
    }

    /** Things side by side that are no table, in the order of reading. */
    public void beside(List<String> widths, List<Runnable> cells, String... attributes) {
        fo.put(
                "table",
                () -> {
                    widths.forEach(width -> fo.put("table-column", "column-width", width));
                    fo.put(
                            "table-body",
                            () -> fo.put(
                                    "table-row",
                                    () -> cells.forEach(cell -> fo.put("table-cell", cell, "role", "Div")),
                                    "role",
                                    "Div"),
                            "role",
                            "Div");
                },
                with(attributes, "table-layout", "fixed", "width", "100%", "role", "Div"));
    }

    public void header(List<String> titles, String... attributes) {
        fo.put(
                "table-header",
                () -> row(() -> titles.forEach(title -> cell(
                        () -> block(title),
                        with(attributes, "font-weight", "bold", "border", THIN, "background-color", GROUND)))),
                "start-indent",
                "0mm",
                "end-indent",
                "0mm");
    }

    public void body(Runnable rows) {
        fo.put("table-body", rows, "start-indent", "0mm", "end-indent", "0mm");
    }

    public void row(Runnable cells, String... attributes) {
        fo.put(
                "table-row",
                cells,
                with(attributes, "keep-together.within-page", "5", "keep-together.within-column", "5"));
    }

    public void cell(Runnable content, String... attributes) {
        fo.put("table-cell", content, attributes);
    }

    /** To be written in. */
    public void empty() {
        fo.say("block", BLANK);
    }

    /** The text with places at which it may be broken, for a cell of a day. */
    static String narrow(String text) {
        return narrow(text, NARROW);
    }

    /** The same after so many letters, for a cell that holds them. */
    static String narrow(String text, int letters) {
        return text.replaceAll("(\\S{" + letters + "})(?=\\S)", "$1\u200B");
    }

    public static String[] with(String[] attributes, String... more) {
        String[] all = Arrays.copyOf(attributes, attributes.length + more.length);
        System.arraycopy(more, 0, all, attributes.length, more.length);
        return all;
    }
}
