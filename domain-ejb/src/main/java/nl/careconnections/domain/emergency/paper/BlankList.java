package nl.careconnections.domain.emergency.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.careconnections.domain.emergency.press.Edition;
import nl.careconnections.domain.emergency.press.Pen;

/** A list to fill in by hand, for somebody who came when nothing worked: it looks as the print edition does. */
final class BlankList {

    private static final int MEDICINES = 8;
    private static final int TIMES = 3;
    private static final int AS_NEEDED = 2;
    private static final String ROW = "8.6mm";

    private final String organisation;
    private final PaperFrame frame;
    private final Pen pen;
    private final PaperWords words;

    BlankList(String organisation, PaperFrame frame, PaperWords words) {
        this.organisation = organisation;
        this.frame = frame;
        this.pen = frame.pen();
        this.words = words;
    }

    void write() {
        frame.write(words.text("blank.title"), organisation, words.text("blank.foot"), () -> {
            frame.title(words.text("blank.title"), organisation);
            who();
            legend();
            grid();
            asNeeded();
        });
    }

    private void who() {
        frame.fields(
                List.of("99mm", "45mm", "30mm", "50mm", "55mm"),
                List.of(
                        words.text("blank.name"),
                        words.text("blank.born"),
                        words.text("blank.room"),
                        words.text("blank.ward"),
                        words.text("blank.from")),
                "11mm");
        frame.fields(
                List.of("144mm", "68mm", "67mm"),
                List.of(words.listText("cautions"), words.text("blank.pharmacy"), words.text("blank.prescriber")),
                "12mm");
        frame.fields(
                List.of("99mm", "45mm", "30mm", "60mm", "45mm"),
                List.of(
                        words.text("blank.source"),
                        words.text("blank.copied"),
                        words.text("blank.at"),
                        words.text("blank.checked"),
                        words.text("blank.at")),
                "11mm");
    }

    private void legend() {
        pen.block(
                () -> List.of("refused", "absent", "consulted", "vomited", "self", "second")
                        .forEach(sign -> {
                            pen.inline(words.listText("sign." + sign), "font-weight", "bold");
                            pen.fo().text(" " + words.listText("sign." + sign + ".what") + "    ");
                        }),
                "font-size",
                "7.8pt",
                "space-before",
                "1.6mm",
                "space-after",
                "1.6mm");
    }

    private void grid() {
        List<String> widths = new ArrayList<>(List.of("76mm", "17.5mm", "14.5mm"));
        List<String> titles = new ArrayList<>(List.of(
                words.listText("table.medicine"), words.listText("table.time"), words.listText("table.amount")));
        for (int day = 1; day <= Edition.DAYS; day++) {
            widths.addAll(List.of("15.3mm", "9.1mm"));
            titles.addAll(List.of(words.text("blank.day"), words.listText("cell.second")));
        }
        pen.table(
                widths,
                true,
                () -> {
                    pen.header(
                            titles,
                            "font-size",
                            "7.6pt",
                            "padding",
                            "0.6mm 1mm",
                            "block-progression-dimension.minimum",
                            "9mm");
                    for (int medicine = 0; medicine < MEDICINES; medicine++) {
                        pen.body(() -> medicine(widths.size() - 1, TIMES, "blank.medicine"));
                    }
                },
                "border-bottom",
                "1.2pt solid #000000",
                "space-after",
                "4mm");
    }

    /** @param cells beside the medicine */
    private void medicine(int cells, int rows, String key) {
        for (int place = 0; place < rows; place++) {
            boolean isFirst = place == 0;
            pen.row(
                    () -> {
                        if (isFirst) {
                            pen.cell(
                                    () -> pen.block(words.text(key), "font-size", "7.6pt", "line-height", "2.9"),
                                    "number-rows-spanned",
                                    String.valueOf(rows),
                                    "border",
                                    Pen.THIN,
                                    "border-top",
                                    Pen.THICK,
                                    "padding",
                                    "0mm 1.2mm");
                        }
                        Collections.nCopies(cells, isFirst ? Pen.THICK : Pen.THIN)
                                .forEach(edge -> pen.cell(pen::empty, "border", Pen.THIN, "border-top", edge));
                    },
                    "keep-with-next.within-page",
                    place == rows - 1 ? "auto" : "4",
                    "block-progression-dimension.minimum",
                    ROW);
        }
    }

    private void asNeeded() {
        List<String> titles = List.of(
                words.listText("group.asNeeded"),
                words.listText("asNeeded.at"),
                words.listText("asNeeded.amount"),
                words.listText("asNeeded.reason"),
                words.listText("asNeeded.effect"),
                words.listText("check.initials"),
                words.listText("cell.second"));
        pen.table(List.of("99mm", "36mm", "22mm", "40mm", "38mm", "26mm", "18mm"), true, () -> {
            pen.header(titles, "font-size", "8.6pt", "padding", "0.7mm 1.2mm");
            for (int medicine = 0; medicine < AS_NEEDED; medicine++) {
                pen.body(() -> medicine(titles.size() - 1, TIMES, "blank.asNeeded"));
            }
        });
    }
}
