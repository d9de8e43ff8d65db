package nl.careconnections.domain.emergency.paper;

import java.util.List;
import nl.careconnections.domain.emergency.press.Pen;

/** What was given on paper, to be entered again; with it what is easily forgotten then. */
final class AfterOutage {

    private static final int ROWS = 24;

    private final String organisation;
    private final PaperFrame frame;
    private final Pen pen;
    private final PaperWords words;

    AfterOutage(String organisation, PaperFrame frame, PaperWords words) {
        this.organisation = organisation;
        this.frame = frame;
        this.pen = frame.pen();
        this.words = words;
    }

    void write() {
        frame.write(words.text("after.title"), organisation, words.text("after.foot"), () -> {
            frame.title(words.text("after.title"), organisation);
            pen.block(words.text("after.lead"), "font-size", "9.5pt", "space-after", "2mm");
            frame.fields(
                    List.of("79mm", "50mm", "50mm", "60mm", "40mm"),
                    List.of(
                            words.text("after.ward"),
                            words.text("after.from"),
                            words.text("after.until"),
                            words.text("after.responsible"),
                            words.text("after.sheet")),
                    "11mm");
            given();
            checks();
        });
    }

    private void given() {
        List<String> titles = words.texts("after.column.");
        pen.table(
                List.of("66mm", "20mm", "16mm", "72mm", "20mm", "33mm", "16mm", "18mm", "18mm"),
                true,
                () -> {
                    pen.header(titles, "font-size", "8.2pt", "padding", "0.7mm 1.2mm");
                    pen.body(() -> {
                        for (int row = 0; row < ROWS; row++) {
                            frame.blankRow(titles.size(), "9.2mm");
                        }
                    });
                },
                "space-before",
                "3mm",
                "border-bottom",
                "1.2pt solid #000000");
    }

    private void checks() {
        pen.block(
                () -> {
                    pen.heading(2, words.text("after.checks"), "font-size", "13pt", "space-after", "1mm");
                    pen.table(List.of("proportional-column-width(1)", "40mm", "35mm"), true, () -> {
                        pen.header(
                                List.of(
                                        words.text("after.check"),
                                        words.text("after.done"),
                                        words.listText("check.initials")),
                                "font-size",
                                "8.2pt",
                                "padding",
                                "0.5mm 1.2mm");
                        pen.body(() -> words.texts("after.check.").forEach(this::check));
                    });
                },
                "space-before",
                "4mm",
                "keep-together.within-page",
                "always");
    }

    private void check(String text) {
        pen.row(() -> {
            pen.cell(() -> pen.block(text, "font-size", "9.5pt"), "border", Pen.THIN, "padding", "1mm 1.2mm");
            pen.cell(pen::empty, "border", Pen.THIN);
            pen.cell(pen::empty, "border", Pen.THIN);
        });
    }
}
