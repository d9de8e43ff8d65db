package nl.careconnections.domain.emergency.paper;

import java.util.List;
import nl.careconnections.domain.emergency.press.Pen;
import nl.careconnections.domain.pdf.FoWriter;
import nl.careconnections.domain.shared.Language;

/** A4 with a foot, upright or lying down, and what every paper begins with. */
final class PaperFrame {

    private static final String PAGE = "page";
    private static final String END = "end";

    private final FoWriter fo;
    private final Pen pen;
    private final Language language;
    private final PaperWords words;
    private final boolean isUpright;

    PaperFrame(FoWriter fo, Language language, PaperWords words, boolean isUpright) {
        this.fo = fo;
        this.pen = new Pen(fo);
        this.language = language;
        this.words = words;
        this.isUpright = isUpright;
    }

    Pen pen() {
        return pen;
    }

    /**
     * @param title of the file
     * @param foot on every page, before its number
     */
    void write(String title, String organisation, String foot, Runnable content) {
        fo.root(
                language,
                () -> {
                    fo.put("layout-master-set", this::page);
                    fo.metadata(title, organisation, language);
                    fo.put(
                            "page-sequence",
                            () -> {
                                fo.put(
                                        "static-content",
                                        () -> foot(foot),
                                        "flow-name",
                                        "xsl-region-after",
                                        "role",
                                        "artifact");
                                fo.put(
                                        "flow",
                                        () -> {
                                            content.run();
                                            fo.put("block", "id", END);
                                        },
                                        "flow-name",
                                        "xsl-region-body");
                            },
                            "master-reference",
                            PAGE);
                },
                "font-family",
                "Liberation Sans",
                "font-size",
                isUpright ? "11pt" : "9pt",
                "line-height",
                "1.25",
                "color",
                Pen.INK,
                "hyphenate",
                "false");
    }

    private void page() {
        fo.put(
                "simple-page-master",
                () -> {
                    fo.put("region-body", "margin-bottom", "9mm");
                    fo.put("region-after", "extent", "8mm", "display-align", "after");
                },
                "master-name",
                PAGE,
                "page-width",
                isUpright ? "210mm" : "297mm",
                "page-height",
                isUpright ? "297mm" : "210mm",
                "margin",
                isUpright ? "10mm 12mm 6mm 12mm" : "8mm 9mm 5mm 9mm");
    }

    private void foot(String text) {
        pen.block(
                () -> {
                    fo.text(text);
                    fo.put("leader", "leader-pattern", "space", "leader-length.minimum", "2mm");
                    pageOf();
                },
                "font-size",
                "8pt",
                "border-top",
                Pen.THIN,
                "padding-top",
                "1mm",
                "text-align-last",
                "justify");
    }

    private void pageOf() {
        String[] around = words.text("foot.page").split("\t", -1);
        fo.text(around[0]);
        fo.put("page-number");
        fo.text(around[1]);
        fo.put("page-number-citation", "ref-id", END);
    }

    /** White on black, with whose it is beside it. */
    void title(String title, String whose) {
        pen.beside(
                List.of("proportional-column-width(1)", "proportional-column-width(1)"),
                List.of(
                        () -> pen.heading(
                                1,
                                title,
                                "font-size",
                                isUpright ? "25pt" : "18pt",
                                "line-height",
                                "1.15",
                                "padding",
                                "1mm 0mm",
                                "start-indent",
                                "3mm"),
                        () -> pen.block(
                                whose,
                                "text-align",
                                "end",
                                "font-size",
                                "11pt",
                                "font-weight",
                                "bold",
                                "padding-top",
                                isUpright ? "4.5mm" : "2.6mm",
                                "end-indent",
                                "3mm")),
                "background-color",
                Pen.INK,
                "color",
                "#ffffff",
                "space-after",
                "2.5mm");
    }

    /** Lines with a number each; in the tags a list. */
    void steps(List<String> steps, String gap) {
        fo.put(
                "list-block",
                () -> {
                    for (int place = 0; place < steps.size(); place++) {
                        step(String.valueOf(place + 1), steps.get(place), gap);
                    }
                },
                "provisional-distance-between-starts",
                "9mm",
                "provisional-label-separation",
                "2mm");
    }

    private void step(String number, String words, String gap) {
        fo.put(
                "list-item",
                () -> {
                    fo.put(
                            "list-item-label",
                            () -> pen.block(
                                    number,
                                    "background-color",
                                    Pen.INK,
                                    "color",
                                    "#ffffff",
                                    "font-weight",
                                    "bold",
                                    "text-align",
                                    "center"),
                            "end-indent",
                            "label-end()");
                    fo.put("list-item-body", () -> pen.block(words), "start-indent", "body-start()");
                },
                "space-after",
                gap);
    }

    /** A place to write, under what is to be written there. */
    void field(String label, String height) {
        field(label, height, 1);
    }

    void field(String label, String height, int columns) {
        pen.cell(
                () -> pen.block(label, "font-size", "7.6pt"),
                "number-columns-spanned",
                String.valueOf(columns),
                "border",
                Pen.THIN,
                "padding",
                "0.6mm 1.2mm",
                "block-progression-dimension.minimum",
                height,
                "role",
                "Div");
    }

    /** Places to write side by side; to a reader of the tags they are no table. */
    void fields(List<String> widths, List<String> labels, String height) {
        fo.put(
                "table",
                () -> {
                    widths.forEach(width -> fo.put("table-column", "column-width", width));
                    fo.put(
                            "table-body",
                            () -> fo.put(
                                    "table-row", () -> labels.forEach(label -> field(label, height)), "role", "Div"),
                            "role",
                            "Div",
                            "start-indent",
                            "0mm",
                            "end-indent",
                            "0mm");
                },
                "table-layout",
                "fixed",
                "width",
                "100%",
                "role",
                "Div");
    }

    /** A row of a table that is to be written in. */
    void blankRow(int cells, String height) {
        pen.row(
                () -> {
                    for (int cell = 0; cell < cells; cell++) {
                        pen.cell(pen::empty, "border", Pen.THIN);
                    }
                },
                "block-progression-dimension.minimum",
                height);
    }
}
