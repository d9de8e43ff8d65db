package nl.careconnections.domain.emergency.press;

import java.util.ArrayList;
import java.util.List;
import nl.careconnections.domain.emergency.list.LineKind;
import nl.careconnections.domain.emergency.list.ListLine;

/** Rows to write down what is given when it is needed, or how an infusion runs; beside them what the line says. */
final class RunSheet {

    private static final int ROWS = 4;

    private final Pen pen;
    private final PressWords words;
    private final LineWords lineWords;
    private final Check check;

    RunSheet(Pen pen, PressWords words, LineWords lineWords, Check check) {
        this.pen = pen;
        this.words = words;
        this.lineWords = lineWords;
        this.check = check;
    }

    void asNeeded(List<ListLine> lines) {
        write(
                lines,
                "group.asNeeded",
                List.of("asNeeded.at", "asNeeded.amount", "asNeeded.reason", "asNeeded.effect"),
                List.of("36mm", "22mm", "40mm", "38mm"));
    }

    void infusions(List<ListLine> lines) {
        write(
                lines,
                "group.infusion",
                List.of("asNeeded.at", "infusion.rate", "infusion.left", "infusion.site"),
                List.of("34mm", "30mm", "30mm", "42mm"));
    }

    private void write(List<ListLine> lines, String group, List<String> titles, List<String> widths) {
        if (lines.isEmpty()) {
            return;
        }
        List<String> all = new ArrayList<>(List.of("99mm"));
        all.addAll(widths);
        all.addAll(List.of("26mm", "18mm"));
        List<String> heads = new ArrayList<>(List.of(words.text(group)));
        titles.forEach(title -> heads.add(words.text(title)));
        heads.addAll(List.of(words.text("check.initials"), words.text("cell.second")));
        pen.table(
                all,
                true,
                () -> {
                    pen.header(heads, "font-size", "8.6pt", "padding", "0.7mm 1.2mm");
                    lines.forEach(line -> pen.body(() -> line(line, titles.size())));
                },
                "space-after",
                "3mm");
    }

    private void line(ListLine line, int fields) {
        boolean mayGive = line.state().mayHaveBoxes() && !(line.checkRow() && line.kind() == LineKind.AS_NEEDED);
        if (!mayGive) {
            toAsk(line, fields);
            return;
        }
        for (int place = 0; place < ROWS; place++) {
            boolean isFirst = place == 0;
            pen.row(
                    () -> {
                        if (isFirst) {
                            medicine(line, ROWS, Pen.THIN);
                        }
                        for (int field = 0; field <= fields; field++) {
                            blank("transparent");
                        }
                        blank(line.secondCheck() ? "transparent" : Pen.OFF);
                    },
                    "keep-with-next.within-page",
                    place == ROWS - 1 ? "auto" : "4",
                    "block-progression-dimension.minimum",
                    "8.4mm");
        }
    }

    /** No rows to give from: what to ask, and a row for the answer. */
    private void toAsk(ListLine line, int fields) {
        pen.row(
                () -> {
                    medicine(line, 2, Pen.FRAME);
                    pen.cell(
                            () -> pen.block(check.ask(line, true), "font-weight", "bold", "font-size", "8.8pt"),
                            "number-columns-spanned",
                            String.valueOf(fields + 2),
                            "border",
                            Pen.THICK,
                            "border-top",
                            Pen.FRAME,
                            "padding",
                            "1mm 1.4mm");
                },
                "keep-with-next.within-page",
                "always");
        pen.row(
                () -> List.of("check.by", "check.at", "check.amount", "check.initials")
                        .forEach(key -> pen.cell(
                                () -> pen.block(words.text(key), "font-size", "7.4pt"),
                                "number-columns-spanned",
                                key.equals("check.by") ? String.valueOf(fields + 2 - 3) : "1",
                                "border",
                                Pen.THICK,
                                "border-bottom",
                                Pen.FRAME,
                                "padding",
                                "0.5mm 1mm")),
                "block-progression-dimension.minimum",
                "11mm");
    }

    private void medicine(ListLine line, int rows, String edge) {
        pen.cell(
                () -> lineWords.write(line),
                "number-rows-spanned",
                String.valueOf(rows),
                "border",
                Pen.THIN,
                "border-top",
                edge,
                "border-bottom",
                edge,
                "padding",
                "0.9mm 1.4mm");
    }

    private void blank(String ground) {
        pen.cell(pen::empty, "border", Pen.THIN, "background-color", ground);
    }
}
