package nl.careconnections.domain.emergency.press;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.careconnections.domain.emergency.list.DayColumn;
import nl.careconnections.domain.emergency.list.Dose;
import nl.careconnections.domain.emergency.list.LineKind;
import nl.careconnections.domain.emergency.list.ListLine;

/**
 * The table that is signed: a row for each time, a column for each day. A day has two columns, for the initials and for those of the
 * second check, which are one where no second check is asked.
 */
final class Grid {

    private static final int COLUMNS_OF_DAY = 2;
    private static final int RIGHT = 2 + Edition.DAYS * COLUMNS_OF_DAY;
    private static final String CELL = "0.8mm 1.2mm";

    private final Pen pen;
    private final PressWords words;
    private final LineWords lineWords;
    private final Check check;
    private final List<LocalDate> days;

    Grid(Pen pen, PressWords words, LineWords lineWords, Check check, LocalDate from) {
        this.pen = pen;
        this.words = words;
        this.lineWords = lineWords;
        this.check = check;
        this.days = from.datesUntil(from.plusDays(Edition.DAYS)).toList();
    }

    /** In the order in which they are printed. */
    private enum Group {
        FIXED,
        VARIABLE,
        PATCH,
        TEXT,
        CHECK;

        static Group of(ListLine line) {
            if (!line.state().mayHaveBoxes()) {
                return CHECK;
            }
            if (line.patch() && !line.rows().isEmpty()) {
                return PATCH;
            }
            if (line.kind() == LineKind.VARIABLE) {
                return VARIABLE;
            }
            return line.rows().isEmpty() ? TEXT : FIXED;
        }
    }

    void write(List<ListLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        Map<Group, List<ListLine>> groups = new EnumMap<>(Group.class);
        lines.forEach(line ->
                groups.computeIfAbsent(Group.of(line), key -> new ArrayList<>()).add(line));
        List<String> widths = new ArrayList<>(List.of("76mm", "17.5mm", "14.5mm"));
        days.forEach(day -> widths.addAll(List.of("15.3mm", "9.1mm")));
        pen.table(
                widths,
                true,
                () -> {
                    header();
                    groups.forEach(this::group);
                },
                "space-after",
                "3mm",
                "border-bottom",
                "1.2pt solid #000000");
    }

    private void header() {
        String[] title = {
            "border",
            Pen.THIN,
            "background-color",
            Pen.GROUND,
            "padding",
            "0.7mm 1.2mm",
            "font-size",
            "8.6pt",
            "font-weight",
            "bold"
        };
        pen.fo()
                .put(
                        "table-header",
                        () -> pen.row(() -> {
                            for (String key : List.of("table.medicine", "table.time", "table.amount")) {
                                pen.cell(() -> pen.block(words.text(key)), Pen.with(title, "display-align", "center"));
                            }
                            days.forEach(day -> day(day, title));
                        }));
    }

    /** A heading for each of its two columns: one that spans both says nothing to a reader of tags. */
    private void day(LocalDate day, String[] title) {
        String[] parts = words.shortDay(day).split(" ", 2);
        pen.cell(
                () -> {
                    pen.block(parts[0], "font-size", "10pt");
                    pen.block(parts[1], "font-weight", "normal");
                },
                Pen.with(title, "text-align", "center", "border-right", "0pt solid " + Pen.GROUND));
        pen.cell(
                () -> pen.block(words.text("cell.second"), "font-size", "7pt", "font-weight", "normal"),
                Pen.with(title, "border-left", "0pt solid " + Pen.GROUND, "display-align", "after"));
    }

    private void group(Group group, List<ListLine> lines) {
        pen.body(() -> {
            pen.row(
                    () -> pen.cell(
                            () -> pen.block(words.text("group." + group), "font-weight", "bold"),
                            "role",
                            "TD",
                            "number-columns-spanned",
                            String.valueOf(RIGHT + 1),
                            "border",
                            Pen.THIN,
                            "border-top",
                            "1.2pt solid #000000",
                            "background-color",
                            Pen.GROUND,
                            "padding",
                            "0.5mm 1.2mm"),
                    "keep-with-next.within-page",
                    "always");
            lines.forEach(this::line);
        });
    }

    // A line

    private void line(ListLine line) {
        List<BoxRow> boxes = BoxRow.of(line);
        boolean asks = line.checkRow() || boxes.isEmpty();
        int rows = boxes.size() + (asks ? 2 : 0);
        String edge = line.checkRow() && boxes.isEmpty() ? Pen.FRAME : "1.2pt solid #000000";
        for (int place = 0; place < boxes.size(); place++) {
            boolean isFirst = place == 0;
            boolean isLast = place == rows - 1;
            BoxRow row = boxes.get(place);
            pen.row(
                    () -> {
                        if (isFirst) {
                            medicine(line, rows, edge);
                        }
                        boxes(line, row, isFirst ? edge : Pen.THIN);
                    },
                    "keep-with-next.within-page",
                    isLast ? "auto" : "4",
                    "block-progression-dimension.minimum",
                    "8.8mm");
        }
        if (asks) {
            ask(line, boxes.isEmpty(), rows, edge);
        }
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
                "border-left",
                edge.equals(Pen.FRAME) ? edge : Pen.THIN,
                "padding",
                "0.9mm 1.4mm");
    }

    /** Two rows: whom to ask, and what was answered. */
    private void ask(ListLine line, boolean isAlone, int rows, String edge) {
        pen.row(
                () -> {
                    if (isAlone) {
                        medicine(line, rows, edge);
                    }
                    pen.cell(
                            () -> pen.block(check.ask(line, isAlone), "font-weight", "bold", "font-size", "8.8pt"),
                            "number-columns-spanned",
                            String.valueOf(RIGHT),
                            "border",
                            Pen.THICK,
                            "border-top",
                            isAlone ? edge : Pen.THICK,
                            "border-right",
                            isAlone ? edge : Pen.THICK,
                            "padding",
                            "1mm 1.4mm");
                },
                "keep-with-next.within-page",
                "always");
        pen.row(
                () -> {
                    answer("check.by", 5, edge);
                    answer("check.at", 4, edge);
                    answer("check.amount", 3, edge);
                    answer("check.initials", 4, edge);
                },
                "block-progression-dimension.minimum",
                "11mm");
    }

    private void answer(String key, int columns, String edge) {
        pen.cell(
                () -> pen.block(words.text(key), "font-size", "7.4pt"),
                "number-columns-spanned",
                String.valueOf(columns),
                "border",
                Pen.THICK,
                "border-bottom",
                edge,
                "border-right",
                key.equals("check.initials") && edge.equals(Pen.FRAME) ? edge : Pen.THICK,
                "padding",
                "0.5mm 1mm");
    }

    // Boxes

    private void boxes(ListLine line, BoxRow row, String top) {
        time(row, top);
        amount(row, top);
        for (LocalDate day : days) {
            Optional<DayColumn> column = line.days().stream()
                    .filter(found -> found.date().equals(day))
                    .findFirst();
            Dose dose = row.doses().get(day);
            if (dose == null) {
                off(column, top);
            } else if (row.isRemoval()) {
                removal(top);
            } else {
                box(line, row, dose, column, top);
            }
        }
    }

    private void time(BoxRow row, String top) {
        BoxRow.Moment moment = row.moment();
        pen.cell(
                () -> {
                    String said = moment.time().map(words::time).orElseGet(() -> words.text("cell.untimed"));
                    pen.block(
                            PressWords.joined(
                                    " ",
                                    row.letter(),
                                    moment.derived() && moment.time().isPresent() ? "± " + said : said),
                            "font-size",
                            moment.time().isPresent() ? "10.5pt" : "8pt",
                            "font-weight",
                            moment.derived() ? "normal" : "bold",
                            "font-style",
                            moment.derived() ? "italic" : "normal");
                    if (moment.exact()) {
                        pen.block(
                                words.text("cell.exact"),
                                "font-size",
                                "7.6pt",
                                "font-weight",
                                "bold",
                                "border",
                                Pen.THIN);
                    }
                    row.label()
                            .filter(label -> !label.isEmpty())
                            .ifPresent(label -> pen.block(Pen.narrow(label), "font-size", "7.4pt"));
                    if (row.isRemoval() || row.doses().isEmpty()) {
                        pen.block(words.text("cell.patch.off"), "font-size", "7.4pt");
                    }
                },
                "border",
                Pen.THIN,
                "border-top",
                top,
                "padding",
                CELL,
                "text-align",
                "center",
                "display-align",
                "center");
    }

    private void amount(BoxRow row, String top) {
        pen.cell(
                () -> {
                    if (row.isRemoval()) {
                        pen.empty();
                        return;
                    }
                    pen.block(
                            row.amount().map(Pen::narrow).orElseGet(() -> words.text("cell.perDay")),
                            "font-size",
                            row.amount().isPresent() ? "10pt" : "8pt",
                            "font-weight",
                            "bold");
                    row.unit().ifPresent(unit -> pen.block(Pen.narrow(unit), "font-size", "7.4pt"));
                },
                "border",
                Pen.THIN,
                "border-top",
                top,
                "padding",
                "0.8mm 0.6mm",
                "text-align",
                "center",
                "display-align",
                "center");
    }

    /** A day on which nothing is given then: greyed, or saying why. */
    private void off(Optional<DayColumn> column, String top) {
        List<String> notes = column.map(DayColumn::notes).orElse(List.of());
        boolean inCycle = column.flatMap(DayColumn::dayOfCycle).isPresent();
        boolean grey = notes.isEmpty() || inCycle;
        wide(
                () -> {
                    pen.block(
                            notes.isEmpty() ? words.text("cell.not") : String.join(", ", notes),
                            "font-size",
                            "7.6pt",
                            "font-weight",
                            grey ? "normal" : "bold");
                    cycle(column);
                },
                top,
                grey ? Pen.OFF : "transparent",
                grey ? Pen.THIN : Pen.THICK,
                "center");
    }

    private void removal(String top) {
        wide(() -> pen.block(words.text("cell.patch.off"), "font-size", "7pt"), top, "transparent", Pen.THIN, "start");
    }

    private void box(ListLine line, BoxRow row, Dose dose, Optional<DayColumn> column, String top) {
        if (dose.amount().filter("0"::equals).isPresent()) {
            wide(
                    () -> {
                        pen.block("0", "font-size", "10pt", "font-weight", "bold");
                        pen.block(words.text("cell.zero"), "font-size", "7.6pt", "font-weight", "bold");
                    },
                    top,
                    "transparent",
                    Pen.THIN,
                    "center");
        } else if (!dose.given().isEmpty()) {
            wide(
                    () -> {
                        dose.given().forEach(this::given);
                        cycle(column);
                    },
                    top,
                    Pen.GROUND,
                    Pen.THIN,
                    "start");
        } else if (line.secondCheck()) {
            pen.cell(() -> toGive(line, row, dose, column), box(dose, top));
            pen.cell(
                    () -> pen.block(words.text("cell.second"), "font-size", "7pt"),
                    "border",
                    "1pt solid #000000",
                    "border-top",
                    top,
                    "padding",
                    "0.3mm 0.5mm");
        } else {
            pen.cell(
                    () -> toGive(line, row, dose, column),
                    Pen.with(box(dose, top), "number-columns-spanned", String.valueOf(COLUMNS_OF_DAY)));
        }
    }

    private static String[] box(Dose dose, String top) {
        return new String[] {
            "border", dose.optional() ? "0.8pt dashed #000000" : Pen.THIN, "border-top", top, "padding", "0.4mm 0.8mm"
        };
    }

    private void toGive(ListLine line, BoxRow row, Dose dose, Optional<DayColumn> column) {
        String unit = row.unit().isPresent() ? "" : dose.unit();
        pen.block(
                Pen.narrow(PressWords.joined(" ", dose.amount().orElse(""), unit)),
                "font-size",
                "9.5pt",
                "font-weight",
                "bold");
        if (dose.optional()) {
            note(words.text("cell.optional"));
        }
        if (row.label().isEmpty()) {
            note(dose.label());
        }
        if (line.patch()) {
            note(words.text("cell.site"));
        }
        column.ifPresent(day -> day.notes().forEach(this::note));
        cycle(column);
    }

    private void given(nl.careconnections.domain.emergency.list.Given given) {
        pen.block(
                words.text("cell.given", words.time(given.at().toLocalTime())),
                "font-size",
                "7.6pt",
                "font-weight",
                "bold");
        note(words.what(given));
    }

    private void cycle(Optional<DayColumn> column) {
        column.filter(day -> day.dayOfCycle().isPresent() && day.cycleLength().isPresent())
                .ifPresent(day -> note(words.text(
                        "cell.cycle", day.dayOfCycle().get(), day.cycleLength().get())));
    }

    private void note(String text) {
        if (!text.isBlank()) {
            pen.block(Pen.narrow(text), "font-size", "7pt", "line-height", "1.1");
        }
    }

    private void wide(Runnable content, String top, String ground, String border, String align) {
        pen.cell(
                content,
                "number-columns-spanned",
                String.valueOf(COLUMNS_OF_DAY),
                "border",
                border,
                "border-top",
                top,
                "padding",
                "0.4mm 0.8mm",
                "background-color",
                ground,
                "text-align",
                align,
                "display-align",
                align.equals("center") ? "center" : "before");
    }
}
