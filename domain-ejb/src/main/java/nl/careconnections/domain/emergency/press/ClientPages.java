package nl.careconnections.domain.emergency.press;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.emergency.list.Client;
import nl.careconnections.domain.emergency.list.ClientList;
import nl.careconnections.domain.emergency.list.ClientStatus;
import nl.careconnections.domain.emergency.list.LineKind;
import nl.careconnections.domain.emergency.list.ListLine;
import nl.careconnections.domain.emergency.list.WardList;
import nl.careconnections.domain.emergency.medication.Caution;
import nl.careconnections.domain.emergency.medication.Moment;
import nl.careconnections.domain.emergency.medication.Problem;
import nl.careconnections.domain.emergency.medication.Unread;

/** One client: who it is, what to mind, the lines, and what could not be read. */
final class ClientPages {

    private final Booklet booklet;
    private final WardList.Entry entry;
    private final ClientList list;
    private final Client client;
    private final Beside beside;
    private final boolean isPrint;
    private final Pen pen;
    private final PressWords words;
    private final String outOfDate;
    private final LocalDateTime taken;
    private final LineWords lineWords;
    private final Check check;
    private final PhoneTimes times;
    private final String small;

    ClientPages(Booklet booklet, WardList.Entry entry, Edition edition, Pen pen, PressWords words, String outOfDate) {
        this.booklet = booklet;
        this.entry = entry;
        this.list = entry.list();
        this.client = list.client();
        this.beside = booklet.beside(entry);
        this.isPrint = edition == Edition.PRINT;
        this.pen = pen;
        this.words = words;
        this.outOfDate = outOfDate;
        this.taken = Moment.local(booklet.lists().takenAt());
        this.lineWords = new LineWords(pen, words, booklet.lists().takenAt(), edition);
        this.check = new Check(words, toCall());
        this.times = new PhoneTimes(pen, words, taken);
        this.small = isPrint ? "7.8pt" : "9pt";
    }

    private List<Contact> toCall() {
        return beside.toCall().isEmpty() ? booklet.toCall() : beside.toCall();
    }

    void write(String id) {
        if (isPrint) {
            printHead(id);
        } else {
            phoneHead(id);
        }
        if (!outOfDate.isEmpty()) {
            pen.flag(outOfDate, isPrint ? "11pt" : "10pt");
        }
        administrations();
        beside.otherWards().stream()
                .map(ward -> words.text("twoWards.what", ward))
                .forEach(lineWords::warning);
        list.warnings().forEach(lineWords::warning);
        if (client.selfManaged()) {
            lineWords.warning(words.text("selfManaged.client"));
        }
        if (list.status() == ClientStatus.QUARANTINED) {
            quarantined();
        } else if (isPrint) {
            legend();
            print();
        } else {
            phone();
        }
        unread();
    }

    // Who

    private void printHead(String id) {
        pen.beside(
                List.of("21mm", "74mm", "proportional-column-width(1)", "66mm"),
                List.of(() -> photo("18mm", "22mm"), () -> identity(id, "15pt", "10.5pt"), this::cautions, this::about),
                "border-bottom",
                "1.2pt solid #000000",
                "space-after",
                "1.2mm");
    }

    private void phoneHead(String id) {
        pen.beside(
                List.of("19mm", "proportional-column-width(1)"),
                List.of(() -> photo("17mm", "21mm"), () -> identity(id, "13pt", "10pt")));
        cautions();
        about();
    }

    private void photo(String width, String height) {
        Optional<String> photo = beside.photo().flatMap(Portrait::address);
        pen.block(
                () -> photo.ifPresentOrElse(
                        address -> pen.fo()
                                .put(
                                        "external-graphic",
                                        "src",
                                        "url('" + address + "')",
                                        "content-width",
                                        "scale-down-to-fit",
                                        "content-height",
                                        "scale-down-to-fit",
                                        "width",
                                        width,
                                        "height",
                                        height,
                                        "scaling",
                                        "uniform",
                                        "display-align",
                                        "center",
                                        "text-align",
                                        "center",
                                        "fox:alt-text",
                                        words.text("photo", client.name())),
                        () -> pen.block(
                                words.text(beside.photo().isEmpty() ? "photo.none" : "photo.unreadable"),
                                "font-size",
                                isPrint ? "8pt" : "9pt",
                                "text-align",
                                "center",
                                "border",
                                Pen.THIN,
                                "background-color",
                                Pen.GROUND,
                                "padding",
                                "9mm 0mm 9mm 0mm",
                                "end-indent",
                                "3mm")),
                "line-height",
                "1.1");
    }

    private void identity(String id, String nameSize, String bornSize) {
        pen.heading(2, client.name(), "id", id, "font-size", nameSize, "line-height", "1.15");
        int age = Period.between(client.birthDate(), taken.toLocalDate()).getYears();
        pen.block(
                words.text("born", words.date(client.birthDate())) + " " + words.text("age", age),
                "font-size",
                bornSize,
                "font-weight",
                "bold",
                "space-before",
                "0.6mm");
        String room = client.room().isBlank() ? "" : words.text("room", client.room());
        pen.block(PressWords.joined(", ", words.text("ward", booklet.lists().ward()), room), "font-size", "9.5pt");
    }

    private void cautions() {
        pen.block(
                () -> {
                    pen.heading(3, words.text("cautions"), "font-size", "9pt", "space-after", "0.4mm");
                    cautions("allergies", Caution.Kind.ALLERGY);
                    cautions("alerts", Caution.Kind.ALERT);
                },
                "border",
                Pen.THICK,
                "padding",
                "1.2mm 2mm",
                "start-indent",
                "2.2mm",
                "end-indent",
                isPrint ? "5mm" : "2.2mm",
                "space-before",
                "1mm",
                "space-after",
                "1.5mm");
    }

    /** "None known" only where the delivery says so. */
    private void cautions(String key, Caution.Kind kind) {
        List<Caution> own = list.allergies().stream()
                .filter(caution -> caution.kind() == kind)
                .toList();
        pen.block(
                () -> {
                    pen.fo().text(words.text(key) + ": ");
                    if (own.isEmpty()) {
                        pen.inline(
                                words.text("notDelivered"),
                                "padding",
                                "0.3mm 1.2mm",
                                "background-color",
                                Pen.INK,
                                "color",
                                "#ffffff",
                                "font-weight",
                                "bold");
                    }
                    for (int place = 0; place < own.size(); place++) {
                        Caution caution = own.get(place);
                        String text = caution.noneKnown()
                                ? PressWords.joined(": ", words.text("noneKnown"), caution.text())
                                : caution.text();
                        pen.inline(
                                (place == 0 ? "" : "; ") + text,
                                "font-weight",
                                caution.noneKnown() ? "normal" : "bold");
                    }
                },
                "font-size",
                "9.5pt");
    }

    private void about() {
        String align = isPrint ? "end" : "start";
        pen.block(
                () -> {
                    pen.block(
                            words.text("edition." + (isPrint ? Edition.PRINT : Edition.PHONE)),
                            "font-size",
                            "10.5pt",
                            "font-weight",
                            "bold");
                    LocalDate first = taken.toLocalDate();
                    pen.block(
                            isPrint
                                    ? words.text(
                                            "days",
                                            words.shortDay(first),
                                            words.shortDay(first.plusDays(Edition.DAYS - 1L)))
                                    : times.span());
                    pen.block(words.text("taken", words.moment(booklet.lists().takenAt())), "font-weight", "bold");
                    pen.block(
                            words.text(
                                    "validUntil", words.moment(booklet.lists().validUntil())),
                            "font-weight",
                            "bold");
                    toCall().forEach(contact -> pen.block(words.contact(contact)));
                },
                "font-size",
                isPrint ? "8.4pt" : "9pt",
                "text-align",
                align,
                "space-after",
                "1mm");
    }

    private void administrations() {
        entry.administrationsUntil()
                .ifPresentOrElse(
                        until -> pen.block(
                                words.text("administrations.until", words.moment(until)),
                                "font-weight",
                                "bold",
                                "space-after",
                                "0.6mm"),
                        () -> pen.flag(words.text("administrations.none"), isPrint ? "8.8pt" : "9pt"));
    }

    private void legend() {
        pen.block(
                () -> List.of(
                                "refused",
                                "absent",
                                "consulted",
                                "vomited",
                                "self",
                                "second",
                                "time",
                                "derived",
                                "exact",
                                "grey")
                        .forEach(sign -> {
                            pen.inline(
                                    words.text("sign." + sign),
                                    "font-weight",
                                    sign.equals("derived") ? "normal" : "bold",
                                    "font-style",
                                    sign.equals("derived") ? "italic" : "normal");
                            pen.fo().text(" " + words.text("sign." + sign + ".what") + "    ");
                        }),
                "font-size",
                "7.8pt",
                "space-after",
                "1.6mm");
    }

    // Lines

    private void print() {
        List<ListLine> lines = list.lines();
        if (lines.isEmpty()) {
            pen.block(words.text("lines.none"), "font-size", "11pt", "font-weight", "bold");
        }
        new Grid(pen, words, lineWords, check, taken.toLocalDate())
                .write(lines.stream().filter(this::isInGrid).toList());
        RunSheet sheet = new RunSheet(pen, words, lineWords, check);
        sheet.infusions(lines.stream()
                .filter(line -> line.kind() == LineKind.INFUSION && !isInGrid(line))
                .toList());
        sheet.asNeeded(
                lines.stream().filter(line -> line.kind() == LineKind.AS_NEEDED).toList());
    }

    /** An infusion with boxes is signed in them; one that runs has its sheet. */
    private boolean isInGrid(ListLine line) {
        return switch (line.kind()) {
            case AS_NEEDED -> false;
            case INFUSION -> !line.doses().isEmpty() || line.checkRow();
            default -> true;
        };
    }

    private void phone() {
        List<ListLine> lines = list.lines();
        section("phone.times");
        times.write(lines);
        if (lines.isEmpty()) {
            pen.block(words.text("lines.none"), "font-weight", "bold");
            return;
        }
        phoneLines(
                "phone.check",
                lines.stream()
                        .filter(line -> line.checkRow() && line.doses().isEmpty())
                        .toList());
        phoneLines(
                "phone.checkPart",
                lines.stream()
                        .filter(line -> line.checkRow() && !line.doses().isEmpty())
                        .toList());
        phoneLines(
                "group.asNeeded",
                lines.stream()
                        .filter(line -> !line.checkRow() && line.kind() == LineKind.AS_NEEDED)
                        .toList());
        phoneLines(
                "phone.details",
                lines.stream()
                        .filter(line -> !line.checkRow() && line.kind() != LineKind.AS_NEEDED)
                        .toList());
    }

    private void phoneLines(String title, List<ListLine> lines) {
        if (!lines.isEmpty()) {
            section(title);
            lines.forEach(this::phoneLine);
        }
    }

    private void phoneLine(ListLine line) {
        String edge = line.checkRow() && line.doses().isEmpty() ? Pen.FRAME : Pen.THIN;
        pen.block(
                () -> {
                    lineWords.write(line);
                    if (line.checkRow()) {
                        pen.block(
                                check.ask(line, line.doses().isEmpty()), "font-weight", "bold", "space-before", "1mm");
                        fields(List.of("check.by", "check.at", "check.amount", "check.initials"), 1);
                    } else if (line.kind() == LineKind.AS_NEEDED) {
                        fields(List.of("asNeeded.at", "asNeeded.amount", "asNeeded.effect", "check.initials"), 2);
                    } else if (line.kind() == LineKind.INFUSION) {
                        fields(List.of("asNeeded.at", "infusion.rate", "infusion.left", "check.initials"), 2);
                    }
                },
                "border",
                edge,
                "padding",
                "1.2mm 1.6mm",
                "start-indent",
                "2mm",
                "end-indent",
                "2mm",
                "space-after",
                "2mm",
                "keep-together.within-page",
                "5");
    }

    private void fields(List<String> keys, int rows) {
        pen.table(
                List.of("30%", "23%", "25%", "22%"),
                false,
                () -> {
                    pen.header(keys.stream().map(words::text).toList(), "font-size", "9pt", "padding", "0.4mm 0.8mm");
                    pen.body(() -> {
                        for (int row = 0; row < rows; row++) {
                            pen.row(
                                    () -> keys.forEach(key -> pen.cell(pen::empty, "border", Pen.THIN)),
                                    "block-progression-dimension.minimum",
                                    "9mm");
                        }
                    });
                },
                "space-before",
                "1mm");
    }

    private void section(String key) {
        titled(words.text(key));
    }

    private void titled(String title) {
        pen.heading(
                3,
                title,
                "font-size",
                isPrint ? "12pt" : "11pt",
                "border-bottom",
                "1.2pt solid #000000",
                "space-before",
                "2mm",
                "space-after",
                "1.4mm");
    }

    // What could not be read

    private void quarantined() {
        pen.flag(words.text("quarantined"), isPrint ? "18pt" : "14pt");
        pen.block(
                words.text("quarantined.what"),
                "font-size",
                isPrint ? "11pt" : "10pt",
                "font-weight",
                "bold",
                "space-before",
                "1mm");
        pen.block(check(), "font-size", isPrint ? "11pt" : "10pt", "font-weight", "bold", "space-after", "2mm");
        list.quarantined().forEach(this::problem);
        if (!list.raw().isEmpty()) {
            section("quarantined.read");
            list.raw().forEach(this::raw);
        }
        beside.lastGood().ifPresent(this::lastGood);
    }

    private String check() {
        String numbers = String.join("; ", toCall().stream().map(words::contact).toList());
        return words.text("check.none", numbers.isEmpty() ? words.text("callee.unknown") : numbers);
    }

    /** Without boxes, and with its stamp on every line: nothing is given from it. */
    private void lastGood(Beside.LastGood last) {
        titled(words.text("last", words.moment(last.takenAt())));
        String stamp = words.text("last.stamp", words.moment(last.takenAt()));
        pen.flag(stamp, isPrint ? "13pt" : "11pt");
        pen.block(words.text("last.what"), "space-after", "1.4mm");
        LineWords old = new LineWords(pen, words, last.takenAt(), isPrint ? Edition.PRINT : Edition.PHONE);
        last.list()
                .lines()
                .forEach(line -> pen.block(
                        () -> {
                            pen.flag(stamp, small);
                            old.write(line);
                        },
                        "border",
                        "0.8pt dashed #000000",
                        "padding",
                        "1mm 1.6mm",
                        "start-indent",
                        "2mm",
                        "end-indent",
                        "2mm",
                        "space-after",
                        "1.4mm",
                        "keep-together.within-page",
                        "5"));
    }

    private void unread() {
        if (list.unread().isEmpty()) {
            return;
        }
        section("raw");
        for (Unread unread : list.unread()) {
            pen.block(
                    () -> {
                        pen.block(unread.source().name(), "font-weight", "bold");
                        unread.problems().forEach(this::problem);
                        unread.raw().forEach(this::raw);
                    },
                    "border",
                    Pen.THIN,
                    "padding",
                    "1mm 1.6mm",
                    "start-indent",
                    "2mm",
                    "end-indent",
                    "2mm",
                    "space-after",
                    "1.4mm");
        }
    }

    private void problem(Problem problem) {
        String place = PressWords.joined(" ", problem.resource(), problem.path());
        pen.block(words.text("raw.why", words.fault(problem.fault()), place), "font-size", small);
    }

    private void raw(String text) {
        pen.block(text, "font-size", small);
    }
}
