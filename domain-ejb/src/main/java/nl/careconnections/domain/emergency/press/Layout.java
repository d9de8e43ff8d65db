package nl.careconnections.domain.emergency.press;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import nl.careconnections.domain.emergency.list.Client;
import nl.careconnections.domain.emergency.list.WardList;
import nl.careconnections.domain.pdf.FoWriter;

/** The frame of a document: page formats, what stands on every page, bookmarks, and the order of cover and clients. */
final class Layout {

    private static final String COVER = "cover";
    private static final String CLIENT = "client";

    private final Booklet booklet;
    private final Validity validity;
    private final Edition edition;
    private final Pen pen;
    private final FoWriter fo;
    private final PressWords words;
    private final Format format;
    private final String mark;

    Layout(Booklet booklet, Validity validity, Edition edition, Pen pen) {
        this.booklet = booklet;
        this.validity = validity;
        this.edition = edition;
        this.pen = pen;
        this.fo = pen.fo();
        this.words = new PressWords(booklet.language());
        this.format = Format.of(edition);
        this.mark = isOutOfDate() ? picture() : "";
    }

    private String picture() {
        String name = String.format(
                        "out-of-date-%s-%s.png", booklet.language().locale().getLanguage(), edition)
                .toLowerCase(Locale.ROOT);
        try (InputStream file = Layout.class.getResourceAsStream(name)) {
            return "url('data:image/png;base64," + Base64.getEncoder().encodeToString(file.readAllBytes()) + "')";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Measures of an edition, in millimetres and points.
     *
     * @param head room for a running head of few letters
     * @param foot the same of a foot
     * @param headLine letters that surely stand on a line of the running head
     * @param footLine the same of the foot
     * @param beside letters in the foot beside whose page it is
     */
    private record Format(
            int width,
            int height,
            String margin,
            int head,
            int band,
            int foot,
            String text,
            String small,
            int headLine,
            int footLine,
            int beside) {

        private static final double LINE_OF_HEAD = 4.9;
        private static final double LINE_OF_FOOT = 4;
        private static final int AROUND_HEAD = 2;
        private static final int AROUND_FOOT = 5;

        static Format of(Edition edition) {
            return edition == Edition.PRINT
                    ? new Format(297, 210, "8mm 9mm 5mm 9mm", 10, 11, 8, "8.6pt", "7.8pt", 110, 165, 140)
                    : new Format(105, 148, "5mm 6mm 4mm 6mm", 10, 9, 17, "9.5pt", "9pt", 42, 42, 20);
        }

        Space space(String running, String whose) {
            int above = lines(running.length(), headLine);
            int below = lines(whose.length() + beside, footLine);
            return new Space(
                    above < 2 ? head : (int) Math.ceil(above * LINE_OF_HEAD + AROUND_HEAD),
                    Math.max(foot, below < 2 ? 0 : (int) Math.ceil(below * LINE_OF_FOOT + AROUND_FOOT)));
        }

        private static int lines(int letters, int onLine) {
            return (letters + onLine - 1) / onLine;
        }
    }

    /** What the running head and the foot of somebody's pages take: long names need more, and print over nothing. */
    private record Space(int head, int foot) {

        String master(String kind) {
            return kind + "-" + head + "-" + foot;
        }
    }

    void write() {
        fo.root(
                booklet.language(),
                this::content,
                "font-family",
                "Liberation Sans",
                "font-size",
                format.text(),
                "line-height",
                "1.25",
                "color",
                Pen.INK,
                "hyphenate",
                "false");
    }

    private void content() {
        fo.put("layout-master-set", () -> {
            pages(COVER, edition == Edition.PRINT ? "3" : "1", spaceOfCover());
            booklet.lists().clients().stream()
                    .map(entry -> space(entry.list().client()))
                    .distinct()
                    .forEach(space -> pages(CLIENT, "1", space));
        });
        fo.metadata(title(), booklet.organisation(), booklet.language());
        bookmarks();
        cover();
        List<WardList.Entry> entries = booklet.lists().clients();
        for (int place = 0; place < entries.size(); place++) {
            client(entries.get(place), place);
        }
    }

    private String title() {
        String title = words.text(
                "title.file",
                booklet.lists().ward(),
                words.fullMoment(booklet.lists().takenAt()));
        return isOutOfDate() ? words.text("title.outOfDate", title) : title;
    }

    private boolean isOutOfDate() {
        return validity == Validity.OUT_OF_DATE;
    }

    // Pages

    private void pages(String kind, String columns, Space space) {
        String name = space.master(kind);
        int band = isOutOfDate() ? format.band() : 0;
        page(name + "-first", columns, band, space.foot(), "head-first");
        page(name + "-rest", columns, space.head() + band, space.foot(), "head-rest");
        fo.put(
                "page-sequence-master",
                () -> fo.put("repeatable-page-master-alternatives", () -> {
                    fo.put(
                            "conditional-page-master-reference",
                            "master-reference",
                            name + "-first",
                            "page-position",
                            "first");
                    fo.put("conditional-page-master-reference", "master-reference", name + "-rest");
                }),
                "master-name",
                name);
    }

    private void page(String name, String columns, int top, int bottom, String head) {
        fo.put(
                "simple-page-master",
                () -> {
                    fo.put(
                            "region-body",
                            "margin-top",
                            top + "mm",
                            "margin-bottom",
                            bottom + 1 + "mm",
                            "column-count",
                            columns,
                            "column-gap",
                            "8mm");
                    fo.put("region-before", "extent", Math.max(top, 1) + "mm", "region-name", head);
                    fo.put("region-after", "extent", bottom + "mm", "display-align", "after");
                },
                "master-name",
                name,
                "page-width",
                format.width() + "mm",
                "page-height",
                format.height() + "mm",
                "margin",
                format.margin());
    }

    private void sequence(String master, String id, Runnable running, Runnable whose, Runnable flow) {
        fo.put(
                "page-sequence",
                () -> {
                    artifact("head-first", this::mark);
                    artifact("head-rest", () -> {
                        mark();
                        running.run();
                    });
                    artifact("xsl-region-after", () -> foot(id, whose));
                    fo.put("flow", flow, "flow-name", "xsl-region-body");
                },
                "master-reference",
                master,
                "id",
                id,
                "initial-page-number",
                "1",
                "force-page-count",
                "no-force");
    }

    private void artifact(String region, Runnable content) {
        fo.put("static-content", content, "flow-name", region, "role", "artifact");
    }

    /**
     * Words across the page, under what stands on it, and a black band above it: both survive copying. The words are a picture, so
     * that nobody who reads or copies the text finds them between the lines.
     */
    private void mark() {
        if (!isOutOfDate()) {
            fo.put("block");
            return;
        }
        fo.put(
                "block-container",
                () -> pen.block(
                        () -> fo.put(
                                "external-graphic",
                                "src",
                                mark,
                                "content-width",
                                format.width() + "mm",
                                "content-height",
                                format.height() + "mm",
                                "scaling",
                                "non-uniform"),
                        "line-height",
                        "0pt",
                        "font-size",
                        "0pt"),
                "absolute-position",
                "fixed",
                "left",
                "0mm",
                "top",
                "0mm",
                "width",
                format.width() + "mm",
                "height",
                format.height() + "mm");
        pen.block(
                outOfDate(),
                "background-color",
                Pen.INK,
                "color",
                "#ffffff",
                "font-weight",
                "bold",
                "font-size",
                edition == Edition.PRINT ? "13pt" : "10pt",
                "padding",
                "1mm 0mm",
                "text-align",
                "center",
                "space-after",
                "1.5mm");
    }

    private String outOfDate() {
        return words.text("outOfDate", words.moment(booklet.lists().validUntil()));
    }

    private void foot(String id, Runnable whose) {
        String list = words.text(
                "foot",
                booklet.number(),
                words.moment(booklet.lists().takenAt()),
                words.moment(booklet.lists().validUntil()));
        pen.block(
                () -> {
                    whose.run();
                    if (edition == Edition.PRINT) {
                        space();
                        fo.text(list);
                        space();
                        fo.text(words.text("keep"));
                    }
                    space();
                    pageOf(id);
                },
                "font-size",
                format.small(),
                "border-top",
                Pen.THIN,
                "padding-top",
                "1mm",
                "text-align-last",
                "justify");
        if (edition == Edition.PHONE) {
            pen.block(list, "font-size", format.small(), "line-height", "1.15");
        }
    }

    private void space() {
        fo.put("leader", "leader-pattern", "space", "leader-length.minimum", "2mm");
    }

    private void pageOf(String id) {
        String[] around = words.text("page", "\t", "\t").split("\t", -1);
        fo.put(
                "inline",
                () -> {
                    fo.text(around[0]);
                    fo.put("page-number");
                    fo.text(around[1]);
                    fo.put("page-number-citation-last", "ref-id", id);
                },
                "font-weight",
                "bold",
                "keep-together.within-line",
                "always");
    }

    private void bookmarks() {
        fo.put("bookmark-tree", () -> {
            bookmark(COVER, words.text("cover"));
            List<WardList.Entry> entries = booklet.lists().clients();
            for (int place = 0; place < entries.size(); place++) {
                Client client = entries.get(place).list().client();
                bookmark(CLIENT + place, PressWords.joined(", ", client.name(), room(client)));
            }
        });
    }

    private void bookmark(String id, String title) {
        fo.put("bookmark", () -> fo.say("bookmark-title", title), "internal-destination", "at-" + id);
    }

    private String room(Client client) {
        return client.room().isBlank() ? "" : words.text("room", client.room());
    }

    // Contents

    private void cover() {
        Runnable ward = () -> pen.inline(booklet.lists().ward(), "font-weight", "bold");
        sequence(
                spaceOfCover().master(COVER),
                COVER,
                () -> running(booklet.lists().ward()),
                ward,
                () -> new Cover(booklet, edition, pen, words, isOutOfDate() ? outOfDate() : "").write("at-" + COVER));
    }

    private void client(WardList.Entry entry, int place) {
        Client client = entry.list().client();
        sequence(
                space(client).master(CLIENT),
                CLIENT + place,
                () -> running(whoAndWhere(client)),
                () -> pen.inline(who(client), "font-weight", "bold"),
                () -> new ClientPages(booklet, entry, edition, pen, words, isOutOfDate() ? outOfDate() : "")
                        .write("at-" + CLIENT + place));
    }

    private String who(Client client) {
        return PressWords.joined(", ", client.name(), words.date(client.birthDate()));
    }

    private String whoAndWhere(Client client) {
        return PressWords.joined(", ", who(client), room(client));
    }

    private Space space(Client client) {
        return format.space(whoAndWhere(client) + continued(), who(client));
    }

    private Space spaceOfCover() {
        String ward = booklet.lists().ward();
        return format.space(ward + continued(), ward);
    }

    private String continued() {
        return " (" + words.text("continued") + ")";
    }

    /** Whose page it is, from the second one. */
    private void running(String whose) {
        pen.block(
                () -> {
                    pen.inline(whose, "font-weight", "bold");
                    fo.text(continued());
                },
                "font-size",
                edition == Edition.PRINT ? "11pt" : "9.5pt",
                "border-bottom",
                Pen.THIN,
                "padding-bottom",
                "0.8mm");
    }
}
