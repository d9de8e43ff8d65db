package nl.careconnections.domain.emergency.press;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.careconnections.domain.emergency.list.DayColumn;
import nl.careconnections.domain.emergency.list.Dose;
import nl.careconnections.domain.emergency.list.ListLine;

/** What is given in 36 hours from the hour taken, one below the other in order of time. */
final class PhoneTimes {

    /** Capitals that surely fit into a cell. */
    private static final int LETTERS = 17;

    private final Pen pen;
    private final PressWords words;
    private final LocalDateTime from;
    private final LocalDateTime until;

    PhoneTimes(Pen pen, PressWords words, LocalDateTime taken) {
        this.pen = pen;
        this.words = words;
        this.from = taken.truncatedTo(ChronoUnit.HOURS);
        this.until = from.plusHours(Edition.HOURS);
    }

    String span() {
        return words.text("hours", words.moment(from), words.moment(until));
    }

    private record Turn(ListLine line, Dose dose) {

        /** What has no time of its own comes after all that has. */
        LocalDateTime at() {
            return dose.time()
                    .map(time -> dose.date().atTime(time))
                    .orElseGet(() -> dose.date().plusDays(1).atStartOfDay().minusNanos(1));
        }
    }

    private record Note(ListLine line, String text) {}

    void write(List<ListLine> lines) {
        Map<LocalDate, List<Turn>> turns = new TreeMap<>();
        Map<LocalDate, List<Note>> notes = new TreeMap<>();
        for (LocalDate day = from.toLocalDate(); day.atStartOfDay().isBefore(until); day = day.plusDays(1)) {
            collect(lines, day, turns, notes);
        }
        if (turns.isEmpty() && notes.isEmpty()) {
            pen.block(words.text("phone.none"), "space-after", "2mm");
            return;
        }
        List<LocalDate> days = new ArrayList<>(turns.keySet());
        notes.keySet().stream().filter(day -> !days.contains(day)).forEach(days::add);
        pen.table(
                List.of("20mm", "49mm", "24mm"),
                true,
                () -> {
                    pen.header(
                            List.of(
                                    words.text("table.time"),
                                    words.text("table.medicine"),
                                    words.text("table.initials")),
                            "padding",
                            "0.6mm 1mm",
                            "font-size",
                            "9pt");
                    days.stream()
                            .sorted()
                            .forEach(day -> pen.body(() -> {
                                day(day);
                                turns.getOrDefault(day, List.of()).stream()
                                        .sorted(Comparator.comparing(Turn::at)
                                                .thenComparing(
                                                        turn -> turn.dose().derived()))
                                        .forEach(this::turn);
                                notes.getOrDefault(day, List.of()).forEach(this::note);
                            }));
                },
                "space-after",
                "3mm");
    }

    private void collect(
            List<ListLine> lines, LocalDate day, Map<LocalDate, List<Turn>> turns, Map<LocalDate, List<Note>> notes) {
        for (ListLine line : lines) {
            List<Turn> own = line.doses().stream()
                    .filter(dose -> dose.date().equals(day))
                    .map(dose -> new Turn(line, dose))
                    .filter(this::isWithin)
                    .toList();
            if (!own.isEmpty()) {
                turns.computeIfAbsent(day, key -> new ArrayList<>()).addAll(own);
            }
            Optional<DayColumn> column = line.days().stream()
                    .filter(found -> found.date().equals(day))
                    .findFirst();
            if (line.state().mayHaveBoxes()) {
                column.stream()
                        .flatMap(found -> found.notes().stream())
                        .forEach(note -> notes.computeIfAbsent(day, key -> new ArrayList<>())
                                .add(new Note(line, note)));
            }
        }
    }

    private boolean isWithin(Turn turn) {
        return turn.dose()
                .time()
                .map(time -> !turn.at().isBefore(from) && turn.at().isBefore(until))
                .orElse(true);
    }

    private void day(LocalDate day) {
        pen.row(
                () -> pen.cell(
                        () -> pen.block(words.weekday(day), "font-weight", "bold", "font-size", "10pt"),
                        "number-columns-spanned",
                        "3",
                        "background-color",
                        Pen.GROUND,
                        "border",
                        Pen.THIN,
                        "padding",
                        "0.8mm 1.2mm"),
                "keep-with-next.within-page",
                "always");
    }

    private void turn(Turn turn) {
        Dose dose = turn.dose();
        boolean isZero = dose.amount().filter("0"::equals).isPresent();
        pen.row(
                () -> {
                    pen.cell(() -> time(dose), "border", Pen.THIN, "padding", "1mm");
                    pen.cell(() -> medicine(turn, isZero), "border", Pen.THIN, "padding", "1mm 1.2mm");
                    if (isZero || !dose.given().isEmpty()) {
                        pen.cell(
                                () -> {
                                    if (isZero) {
                                        pen.block(words.text("cell.zero"), "font-weight", "bold");
                                    }
                                    dose.given().forEach(given -> {
                                        pen.block(
                                                words.text(
                                                        "cell.given",
                                                        words.time(given.at().toLocalTime())),
                                                "font-weight",
                                                "bold");
                                        pen.block(words.what(given));
                                    });
                                },
                                "border",
                                Pen.THIN,
                                "background-color",
                                Pen.GROUND,
                                "padding",
                                "1mm",
                                "font-size",
                                "9pt");
                    } else {
                        pen.cell(
                                () -> pen.block(
                                        turn.line().secondCheck() ? words.text("cell.second") : "",
                                        "font-size",
                                        "9pt",
                                        "text-align",
                                        "end"),
                                "border",
                                dose.optional() ? "1pt dashed #000000" : "1.4pt solid #000000",
                                "padding",
                                "0.6mm 1mm");
                    }
                },
                "block-progression-dimension.minimum",
                "10mm");
    }

    private void time(Dose dose) {
        dose.time()
                .ifPresentOrElse(
                        time -> pen.block(
                                (dose.derived() ? "± " : "") + words.time(time),
                                "font-size",
                                "12pt",
                                "font-weight",
                                dose.derived() ? "normal" : "bold",
                                "font-style",
                                dose.derived() ? "italic" : "normal"),
                        () -> pen.block(words.text("cell.untimed")));
        if (dose.exact()) {
            pen.block(words.text("cell.exact"), "font-weight", "bold", "font-size", "9pt", "border", Pen.THIN);
        }
        if (!dose.label().isEmpty()) {
            pen.block(Pen.narrow(dose.label()), "font-size", "9pt");
        }
    }

    private void medicine(Turn turn, boolean isZero) {
        Dose dose = turn.dose();
        pen.block(Pen.narrow(turn.line().medicine(), LETTERS), "font-weight", "bold", "font-size", "10pt");
        pen.block(
                PressWords.joined(" ", dose.amount().orElse(""), dose.unit()),
                "font-size",
                "11pt",
                "font-weight",
                isZero ? "normal" : "bold");
        String marks = PressWords.joined(
                ". ",
                turn.line().patch() ? words.text("cell.patch.off") + ", " + words.text("cell.patch.on") : "",
                dose.optional() ? words.text("cell.optional") : "",
                turn.line().selfManaged() ? words.text("selfManaged") : "",
                turn.line().days().stream()
                        .filter(day -> day.date().equals(dose.date()))
                        .filter(day -> day.dayOfCycle().isPresent()
                                && day.cycleLength().isPresent())
                        .map(day -> words.text(
                                "cell.cycle",
                                day.dayOfCycle().get(),
                                day.cycleLength().get()))
                        .findFirst()
                        .orElse(""));
        if (!marks.isEmpty()) {
            pen.block(marks, "font-size", "9pt");
        }
        if (!turn.line().warnings().isEmpty()) {
            pen.block(words.text("cell.warned"), "font-size", "9pt", "font-weight", "bold");
        }
    }

    private void note(Note note) {
        pen.row(() -> pen.cell(
                () -> pen.block(
                        note.line().medicine() + ": " + note.text(), "font-weight", "bold", "font-size", "9.5pt"),
                "number-columns-spanned",
                "3",
                "border",
                Pen.THICK,
                "padding",
                "0.8mm 1.2mm"));
    }
}
