package nl.careconnections.domain.emergency.press;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.careconnections.domain.emergency.list.Client;
import nl.careconnections.domain.emergency.list.ClientList;
import nl.careconnections.domain.emergency.list.ClientStatus;
import nl.careconnections.domain.emergency.list.ListLine;
import nl.careconnections.domain.emergency.list.WardList;
import nl.careconnections.domain.emergency.medication.Unread;

/** The first page: how old, how many, what is missing, what to ask, what changed, what to do and whom to call. */
final class Cover {

    private static final List<String> SIGNS =
            List.of("refused", "absent", "consulted", "vomited", "self", "second", "time", "derived", "exact", "grey");

    /** Letters that surely fit beside each other into a column. */
    private static final int LETTERS_OF_ROOM = 7;

    private static final int LETTERS_OF_NAME = 13;

    private final Booklet booklet;
    private final boolean isPrint;
    private final Pen pen;
    private final PressWords words;
    private final String outOfDate;
    private final List<ClientList> lists;

    /** @param outOfDate since when; empty for lists that are current */
    Cover(Booklet booklet, Edition edition, Pen pen, PressWords words, String outOfDate) {
        this.booklet = booklet;
        this.isPrint = edition == Edition.PRINT;
        this.pen = pen;
        this.words = words;
        this.outOfDate = outOfDate;
        this.lists =
                booklet.lists().clients().stream().map(WardList.Entry::list).toList();
    }

    void write(String id) {
        pen.block(() -> title(id), "span", "all");
        pen.block(this::counts, "span", "all", "padding-bottom", isPrint ? "5mm" : "3mm");
        missing();
        toCall();
        how();
        toVerify();
        unread();
        twoWards();
        changed();
        signs();
        pen.fo().put("block", "span", "all");
    }

    private void title(String id) {
        pen.heading(
                1,
                words.text("title", booklet.lists().ward()),
                "id",
                id,
                "font-size",
                isPrint ? "25pt" : "15pt",
                "line-height",
                "1.15");
        pen.block(
                words.text("organisation", booklet.organisation()),
                "font-size",
                isPrint ? "11pt" : "9.5pt",
                "space-after",
                "1.5mm");
        if (!outOfDate.isEmpty()) {
            pen.flag(outOfDate, isPrint ? "16pt" : "11pt");
        }
        pen.block(
                () -> {
                    pen.block(
                            words.text("taken", words.moment(booklet.lists().takenAt())),
                            "font-weight",
                            "bold",
                            "font-size",
                            isPrint ? "13pt" : "11pt");
                    pen.block(
                            words.text(
                                    "validUntil", words.moment(booklet.lists().validUntil())),
                            "font-weight",
                            "bold",
                            "font-size",
                            isPrint ? "13pt" : "11pt");
                    pen.block(PressWords.joined(
                            ". ",
                            words.text("number", booklet.number()),
                            words.text("made", words.moment(booklet.madeAt())),
                            words.text("edition." + (isPrint ? Edition.PRINT : Edition.PHONE))));
                },
                "border-top",
                Pen.FRAME,
                "padding-top",
                "1.5mm",
                "space-before",
                "1mm",
                "space-after",
                "3mm",
                "font-size",
                isPrint ? "10.5pt" : "9pt");
    }

    // How many

    private void counts() {
        List<Count> counts = List.of(
                new Count("expected", lists.size()),
                new Count("printed", lists.size() - quarantined().size()),
                new Count("missing", quarantined().size()),
                new Count("verify", toAsk().size()),
                new Count("unread", unreadLines()));
        if (isPrint) {
            pen.table(List.of("20%", "20%", "20%", "20%", "20%"), false, () -> {
                pen.header(
                        counts.stream().map(count -> words.text(count.key())).toList(),
                        "font-size",
                        "10.5pt",
                        "padding",
                        "1.4mm 3mm");
                pen.body(() -> pen.row(() -> counts.forEach(this::number)));
            });
        } else {
            pen.table(
                    List.of("68%", "32%"),
                    true,
                    () -> pen.body(() -> counts.forEach(count -> pen.row(() -> {
                        pen.cell(() -> pen.block(words.text(count.key())), "border", Pen.THIN, "padding", "1mm 2mm");
                        number(count);
                    }))));
        }
    }

    private record Count(String name, int value) {

        String key() {
            return "count." + name;
        }

        /** Something that nobody may miss. */
        boolean isAlarm() {
            return value > 0 && !name.equals("expected") && !name.equals("printed");
        }
    }

    private void number(Count count) {
        boolean black = count.name().equals("missing") && count.isAlarm();
        pen.cell(
                () -> {
                    pen.block(
                            String.valueOf(count.value()),
                            "font-size",
                            isPrint ? "28pt" : "13pt",
                            "font-weight",
                            "bold",
                            "line-height",
                            "1.1");
                    if (isPrint && count.isAlarm()) {
                        pen.block(words.text(count.key() + ".what"), "font-size", "9.5pt");
                    }
                },
                "border",
                count.isAlarm() ? Pen.THICK : Pen.THIN,
                "padding",
                isPrint ? "1.6mm 3mm" : "0.6mm 2mm",
                "background-color",
                black ? Pen.INK : "transparent",
                "color",
                black ? "#ffffff" : Pen.INK);
    }

    private List<ClientList> quarantined() {
        return lists.stream()
                .filter(list -> list.status() == ClientStatus.QUARANTINED)
                .toList();
    }

    private int unreadLines() {
        return lists.stream()
                .filter(list -> list.status() == ClientStatus.PARTIAL)
                .mapToInt(Cover::unreadLines)
                .sum();
    }

    private static int unreadLines(ClientList list) {
        return (int) list.unread().stream().filter(Unread::counted).count();
    }

    private record Ask(Client client, ListLine line) {}

    private List<Ask> toAsk() {
        List<Ask> asks = new ArrayList<>();
        lists.forEach(list -> list.lines().stream()
                .filter(ListLine::checkRow)
                .forEach(line -> asks.add(new Ask(list.client(), line))));
        return asks;
    }

    // Sections

    private void missing() {
        if (!quarantined().isEmpty()) {
            section(
                    "missing",
                    true,
                    () -> three(
                            "column.why",
                            quarantined().stream()
                                    .map(list -> new Row(list.client(), List.of(words.text("why.unread")), true))
                                    .toList()));
        }
    }

    private void toVerify() {
        Map<Client, List<String>> asks = new LinkedHashMap<>();
        toAsk().forEach(ask -> asks.computeIfAbsent(ask.client(), key -> new ArrayList<>())
                .add(ask.line().medicine() + ": " + words.text(why(ask.line()))));
        if (!asks.isEmpty()) {
            longSection("verify", () -> three("column.line", rows(asks)));
        }
    }

    private static String why(ListLine line) {
        if (!line.state().mayHaveBoxes()) {
            return "standing." + line.state();
        }
        return line.doses().isEmpty() ? "ask.all" : "ask.part";
    }

    private static List<Row> rows(Map<Client, List<String>> texts) {
        return texts.entrySet().stream()
                .map(entry -> new Row(entry.getKey(), entry.getValue(), false))
                .toList();
    }

    private void unread() {
        List<Row> rows = lists.stream()
                .filter(list -> list.status() == ClientStatus.PARTIAL)
                .map(list -> new Row(list.client(), List.of(unreadWords(unreadLines(list))), false))
                .toList();
        if (!rows.isEmpty()) {
            longSection("unread", () -> three("column.why", rows));
        }
    }

    private String unreadWords(int count) {
        return count == 1 ? words.text("unread.one") : words.text("unread.count", count);
    }

    private void twoWards() {
        List<Row> rows = booklet.lists().clients().stream()
                .filter(entry -> !booklet.beside(entry).otherWards().isEmpty())
                .map(entry -> new Row(
                        entry.list().client(),
                        List.of(words.text(
                                "twoWards.what",
                                String.join(", ", booklet.beside(entry).otherWards()))),
                        false))
                .toList();
        if (!rows.isEmpty()) {
            section("twoWards", true, () -> three("column.what", rows));
        }
    }

    private void changed() {
        Optional<WardList> previous = booklet.previous();
        String title = previous.map(before -> words.text("changed", words.moment(before.takenAt())))
                .orElseGet(() -> words.text("changed.unknown"));
        titled(title, false, false, () -> {
            if (previous.isEmpty()) {
                pen.block(words.text("changed.unknown.what"));
                return;
            }
            Map<Client, List<String>> changes = new LinkedHashMap<>();
            Differences.between(previous.get(), booklet.lists(), words)
                    .forEach(difference -> changes.computeIfAbsent(difference.client(), key -> new ArrayList<>())
                            .add(difference.text()));
            if (changes.isEmpty()) {
                pen.block(words.text("changed.nothing"));
            } else {
                three("column.what", rows(changes));
            }
        });
    }

    private void how() {
        section("how", false, () -> {
            int number = 1;
            for (String key = "how." + number; words.ifSaid(key).isPresent(); key = "how." + ++number) {
                String phone = "how.phone." + number;
                String text = words.text(!isPrint && words.ifSaid(phone).isPresent() ? phone : key);
                pen.block(number + ". " + text, "start-indent", "5mm", "text-indent", "-5mm", "space-after", "0.8mm");
            }
        });
    }

    private void toCall() {
        section("call", true, () -> {
            if (booklet.toCall().isEmpty()) {
                pen.block(words.text("call.none"));
                return;
            }
            pen.table(
                    List.of("58%", "42%"),
                    true,
                    () -> pen.body(() -> booklet.toCall()
                            .forEach(contact -> pen.row(() -> {
                                pen.cell(() -> pen.block(contact.name()), "padding", "1mm 1mm 1mm 0mm");
                                pen.cell(
                                        () -> pen.block(contact.number(), "font-weight", "bold"), "padding", "1mm 0mm");
                            }))));
        });
    }

    private void signs() {
        section(
                "signs",
                false,
                () -> pen.table(
                        List.of("34%", "66%"),
                        true,
                        () -> pen.body(() -> SIGNS.forEach(sign -> pen.row(() -> {
                            pen.cell(
                                    () -> pen.block(
                                            words.text("sign." + sign),
                                            "font-weight",
                                            sign.equals("derived") ? "normal" : "bold",
                                            "font-style",
                                            sign.equals("derived") ? "italic" : "normal"),
                                    "padding",
                                    "0.5mm 1mm 0.5mm 0mm");
                            pen.cell(() -> pen.block(words.text("sign." + sign + ".what")), "padding", "0.5mm 0mm");
                        })))));
    }

    private record Row(Client client, List<String> texts, boolean withBirthDate) {}

    private void three(String last, List<Row> rows) {
        String[] padding = {"padding", "1mm 1mm 1mm 0mm"};
        pen.table(List.of("20%", "32%", "48%"), true, () -> {
            pen.fo()
                    .put(
                            "table-header",
                            () -> pen.row(() -> List.of("column.room", "column.client", last)
                                    .forEach(title -> pen.cell(
                                            () -> pen.block(words.text(title), "font-weight", "bold"),
                                            Pen.with(padding, "border-bottom", Pen.THIN)))),
                            "start-indent",
                            "0mm",
                            "end-indent",
                            "0mm");
            pen.body(() -> rows.forEach(row -> pen.row(() -> {
                String[] cell = Pen.with(padding, "border-bottom", "0.4pt solid #808080");
                pen.cell(
                        () -> pen.block(Pen.narrow(row.client().room(), LETTERS_OF_ROOM), "font-weight", "bold"), cell);
                pen.cell(
                        () -> {
                            pen.block(Pen.narrow(row.client().name(), LETTERS_OF_NAME));
                            if (row.withBirthDate()) {
                                pen.block(words.date(row.client().birthDate()));
                            }
                        },
                        cell);
                pen.cell(() -> row.texts().forEach(text -> pen.block(text)), cell);
            })));
        });
    }

    private void section(String name, boolean framed, Runnable content) {
        titled(words.text(name), framed, true, content);
    }

    /** Broken between its rows: kept together as a whole, it would be broken within one, and the rest of that stand there without a name. */
    private void longSection(String name, Runnable content) {
        titled(words.text(name), false, false, content);
    }

    private void titled(String title, boolean framed, boolean together, Runnable content) {
        String[] attributes = {
            "font-size",
            isPrint ? "10pt" : "9.5pt",
            "space-after",
            isPrint ? "5mm" : "3mm",
            "keep-together.within-column",
            together ? "5" : "auto"
        };
        String[] frame = {"border", Pen.THICK, "padding", "2mm 2.5mm", "start-indent", "3mm", "end-indent", "3mm"};
        pen.block(
                () -> {
                    pen.heading(
                            2,
                            title,
                            "font-size",
                            isPrint ? "12.5pt" : "11pt",
                            "border-bottom",
                            framed ? "0pt solid #000000" : "1.2pt solid #000000",
                            "padding-bottom",
                            "0.6mm",
                            "space-after",
                            "1.4mm");
                    content.run();
                },
                framed ? Pen.with(attributes, frame) : attributes);
    }
}
