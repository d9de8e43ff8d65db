package nl.careconnections.domain.emergency.paper;

import java.util.List;
import nl.careconnections.domain.emergency.press.Pen;
import nl.careconnections.domain.procedure.Procedure;

/**
 * One A4 upright: whom to call, where the lists are and what to do on the half that stays in sight when it is folded, what may have
 * failed and the phrase on the other.
 */
final class CardPage {

    /** Half of an A4 without the margin above it, so that the fold lies between the halves. */
    private static final String HALF = "138mm";

    private final CardFacts facts;
    private final PaperFrame frame;
    private final Pen pen;
    private final PaperWords words;

    CardPage(CardFacts facts, PaperFrame frame, PaperWords words) {
        this.facts = facts;
        this.frame = frame;
        this.pen = frame.pen();
        this.words = words;
    }

    void write() {
        frame.write(
                words.text(facts.phrase().isPresent() ? "card.file.phrase" : "card.file"),
                facts.organisation(),
                words.text("card.foot") + " " + words.date(facts.madeOn()) + ". " + words.text("card.renew"),
                () -> {
                    half();
                    scenarios();
                    facts.phrase().ifPresent(this::phrase);
                });
    }

    private void half() {
        pen.fo()
                .put(
                        "table",
                        () -> {
                            pen.fo().put("table-column", "column-width", "proportional-column-width(1)");
                            pen.fo()
                                    .put(
                                            "table-body",
                                            () -> pen.fo()
                                                    .put(
                                                            "table-row",
                                                            () -> pen.cell(this::above, "role", "Div"),
                                                            "role",
                                                            "Div",
                                                            "block-progression-dimension.minimum",
                                                            HALF),
                                            "role",
                                            "Div");
                        },
                        "table-layout",
                        "fixed",
                        "width",
                        "100%",
                        "role",
                        "Div",
                        "border-bottom",
                        "0.75pt dashed #000000",
                        "space-after",
                        "4mm");
    }

    private void above() {
        frame.title(words.text("card.title"), facts.organisation());
        pen.beside(List.of("104mm", "proportional-column-width(1)"), List.of(this::numbers, this::places));
        pen.heading(2, words.text("card.now"), "font-size", "14pt", "space-before", "3mm", "space-after", "1.2mm");
        frame.steps(words.texts("card.step."), "1.3mm");
    }

    private void numbers() {
        pen.heading(2, words.text("card.call"), "font-size", "14pt", "space-after", "1mm");
        pen.table(
                List.of("54mm", "45mm"),
                true,
                () -> {
                    pen.header(
                            List.of(words.text("card.who"), words.text("card.number")),
                            "font-size",
                            "8pt",
                            "padding",
                            "0.3mm 1.2mm");
                    pen.body(() -> facts.numbers().forEach(this::number));
                },
                "end-indent",
                "5mm");
    }

    private void number(CardFacts.Line line) {
        pen.row(() -> {
            pen.cell(
                    () -> {
                        pen.block(line.name());
                        if (!line.ward().isEmpty()) {
                            pen.block(line.ward(), "font-size", "9pt");
                        }
                    },
                    "border",
                    Pen.THIN,
                    "padding",
                    "0.7mm 1.2mm",
                    "display-align",
                    "center");
            pen.cell(
                    () -> pen.block(line.number(), "font-weight", "bold", "font-size", "14pt"),
                    "border",
                    Pen.THIN,
                    "padding",
                    "0.7mm 1.2mm",
                    "display-align",
                    "center");
        });
    }

    private void places() {
        pen.heading(2, words.text("card.lists"), "font-size", "14pt", "space-after", "1mm");
        place("card.portal", facts.portal());
        pen.block(words.text("card.portal.how"), "font-size", "9.5pt", "space-after", "2mm");
        pen.block(words.text("card.mail"), "space-after", "2mm");
        place("card.status", facts.status());
    }

    private void place(String label, String address) {
        pen.block(words.text(label), "font-size", "9.5pt");
        pen.block(
                address.replaceAll("([/.])(?=\\w)", "$1\u200B"),
                "font-weight",
                "bold",
                "font-size",
                "12.5pt",
                "line-height",
                "1.2",
                "space-after",
                "0.6mm");
    }

    private void scenarios() {
        pen.heading(2, words.text("card.scenarios"), "font-size", "14pt", "space-after", "1mm");
        pen.table(List.of("57mm", "proportional-column-width(1)"), true, () -> {
            pen.header(
                    List.of(words.text("card.what"), words.text("card.do")),
                    "font-size",
                    "8pt",
                    "padding",
                    "0.3mm 1.2mm");
            pen.body(() -> facts.procedures().forEach(this::scenario));
        });
        pen.block(words.text("card.whose"), "font-size", "9.5pt", "space-before", "1.2mm");
    }

    private void scenario(Procedure procedure) {
        pen.row(() -> {
            pen.cell(
                    () -> pen.block(procedure.title(), "font-weight", "bold"),
                    "border",
                    Pen.THIN,
                    "padding",
                    "0.9mm 1.2mm");
            pen.cell(
                    () -> pen.block(words.text("card.scenario." + procedure.scenario())),
                    "border",
                    Pen.THIN,
                    "padding",
                    "0.9mm 1.2mm");
        });
    }

    private void phrase(String phrase) {
        pen.block(
                () -> {
                    pen.heading(2, words.text("card.phrase"), "font-size", "12pt");
                    if (phrase.isEmpty()) {
                        pen.block(words.text("card.phrase.none"), "font-weight", "bold");
                    } else {
                        pen.block(
                                phrase,
                                "font-size",
                                "19pt",
                                "font-weight",
                                "bold",
                                "space-before",
                                "1mm",
                                "space-after",
                                "1mm");
                        pen.block(words.text("card.phrase.how"), "font-size", "9.5pt");
                    }
                },
                "border",
                Pen.FRAME,
                "padding",
                "1.6mm 3mm",
                "start-indent",
                "3.5mm",
                "end-indent",
                "3.5mm",
                "space-before",
                "4mm",
                "keep-together.within-page",
                "always");
    }
}
