package nl.careconnections.domain.emergency.press;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.careconnections.domain.emergency.list.Given;
import nl.careconnections.domain.emergency.list.LineKind;
import nl.careconnections.domain.emergency.list.LineState;
import nl.careconnections.domain.emergency.list.ListLine;
import nl.careconnections.domain.emergency.list.ListText;

/** What is said of a line: its medicine in capitals, how it is used, warnings, all texts, and what was given. */
final class LineWords {

    private static final Set<ListText.Kind> USE =
            EnumSet.of(ListText.Kind.DOSING, ListText.Kind.NEXT_STEP, ListText.Kind.SCHEME, ListText.Kind.PRESCRIBED);

    private final Pen pen;
    private final PressWords words;
    private final Instant takenAt;
    private final Sizes sizes;

    /** Sizes of the letter, for name, use and the rest. */
    record Sizes(String name, String use, String small) {

        static Sizes of(Edition edition) {
            return edition == Edition.PRINT ? new Sizes("9.8pt", "8.8pt", "7.8pt") : new Sizes("11pt", "9.5pt", "9pt");
        }
    }

    LineWords(Pen pen, PressWords words, Instant takenAt, Edition edition) {
        this.pen = pen;
        this.words = words;
        this.takenAt = takenAt;
        this.sizes = Sizes.of(edition);
    }

    void write(ListLine line) {
        if (line.state() != LineState.ACTIVE) {
            pen.flag(words.text("state." + line.state()), sizes.use());
        }
        pen.block(
                line.medicine(),
                "font-size",
                sizes.name(),
                "font-weight",
                "bold",
                "keep-with-next.within-page",
                "always");
        if (line.selfManaged()) {
            pen.flag(words.text("selfManaged"), sizes.use());
        }
        Set<String> said = new HashSet<>();
        line.texts().stream()
                .filter(text -> USE.contains(text.kind()) && said.add(text.text()))
                .forEach(text -> use(text.text()));
        rows(line);
        line.warnings().forEach(warning -> warning(warning.text()));
        List<String> others = new ArrayList<>();
        line.texts().stream()
                .filter(text -> !USE.contains(text.kind()) && said.add(text.text()))
                .forEach(text -> others.add(rest(text)));
        others.addAll(about(line));
        small(String.join(" \u00B7 ", others));
        given(line);
    }

    private String rest(ListText text) {
        return text.kind() == ListText.Kind.RAW ? words.text("text.RAW", text.text()) : text.text();
    }

    /** What runs beside each other keeps its letter, which stands before its times. */
    private void rows(ListLine line) {
        if (line.rows().size() > 1) {
            for (int place = 0; place < line.rows().size(); place++) {
                use(letter(place) + ": " + line.rows().get(place).text());
            }
        }
    }

    static String letter(int place) {
        return String.valueOf((char) ('a' + place));
    }

    private void use(String text) {
        pen.block(text, "font-size", sizes.use());
    }

    private void small(String text) {
        if (!text.isBlank()) {
            pen.block(text, "font-size", sizes.small());
        }
    }

    void warning(String text) {
        pen.block(
                text,
                "font-size",
                sizes.use(),
                "font-weight",
                "bold",
                "border-left",
                "2pt solid #000000",
                "padding-left",
                "1.2mm",
                "start-indent",
                "2mm",
                "space-before",
                "0.4mm",
                "space-after",
                "0.4mm");
    }

    private List<String> about(ListLine line) {
        List<String> parts = new ArrayList<>();
        parts.add(words.text(line.pouch() ? "pouch" : "loose"));
        if (line.secondCheck()) {
            parts.add(words.text("second"));
        }
        line.from().ifPresent(from -> parts.add(words.text("period.from", day(from))));
        line.until().ifPresent(until -> parts.add(until(until)));
        return parts;
    }

    private String day(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? words.date(moment.toLocalDate())
                : words.text("moment", words.date(moment.toLocalDate()), words.time(moment.toLocalTime()));
    }

    private String until(LocalDateTime over) {
        return over.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? words.text("period.through", words.date(over.toLocalDate().minusDays(1)))
                : words.text("period.until", day(over));
    }

    private void given(ListLine line) {
        line.lastGiven().ifPresent(given -> {
            String text = words.text("lastGiven", words.given(given));
            pen.block(text, "font-size", sizes.use(), "font-weight", line.patch() ? "bold" : "normal");
        });
        List<Given> inBoxes =
                line.doses().stream().flatMap(dose -> dose.given().stream()).toList();
        String others = line.given().stream()
                .filter(given -> !inBoxes.contains(given))
                .filter(given -> line.lastGiven().filter(given::equals).isEmpty())
                .map(words::given)
                .collect(Collectors.joining("; "));
        if (!others.isEmpty()) {
            small(words.text("registered", others));
        }
        line.givenIn24Hours()
                .ifPresent(total -> pen.block(
                        words.text("total", words.moment(takenAt), total),
                        "font-size",
                        sizes.use(),
                        "font-weight",
                        line.kind() == LineKind.AS_NEEDED ? "bold" : "normal"));
    }
}
