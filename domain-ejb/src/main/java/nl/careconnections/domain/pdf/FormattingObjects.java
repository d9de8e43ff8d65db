package nl.careconnections.domain.pdf;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Writes a document as XSL formatting objects, each with the role that a reader of the tags needs. */
final class FormattingObjects {

    private static final String INK = "#1f2933";
    private static final String QUIET = "#52606d";
    private static final String ACCENT = "#0b4f6c";
    private static final String LINE = "#cbd2d9";

    private static final int BOOKMARKED = 2;

    private final Document document;
    private final FoWriter fo;
    private final Deque<Integer> open = new ArrayDeque<>();

    private FormattingObjects(Document document, FoWriter fo) {
        this.document = document;
        this.fo = fo;
    }

    static void write(Document document, FoWriter fo) {
        fo.root(
                document.language(),
                () -> new FormattingObjects(document, fo).write(),
                "font-family",
                "Liberation Sans",
                "font-size",
                "10.5pt",
                "line-height",
                "1.45",
                "color",
                INK,
                "hyphenate",
                "false");
    }

    private void write() {
        pages();
        fo.metadata(document.title(), document.author(), document.language());
        bookmarks();
        start("page-sequence", "master-reference", "page", "initial-page-number", "1");
        foot();
        start("flow", "flow-name", "xsl-region-body");
        title();
        int place = 0;
        for (Block block : document.blocks()) {
            write(block, place++);
        }
        end("flow", "page-sequence");
    }

    private void pages() {
        start("layout-master-set");
        start(
                "simple-page-master",
                "master-name",
                "page",
                "page-width",
                "210mm",
                "page-height",
                "297mm",
                "margin",
                "18mm 20mm 12mm 20mm");
        start("region-body", "margin-bottom", "14mm");
        end("region-body");
        start("region-after", "extent", "10mm", "display-align", "after");
        end("region-after", "simple-page-master", "layout-master-set");
    }

    /** How deep a heading lies for who reads the tags: a small one right under a part skips no level (PDF/UA-1, 7.4.2). */
    private int depth(Block.Heading heading) {
        while (!open.isEmpty() && open.peek() >= heading.level()) {
            open.pop();
        }
        open.push(heading.level());
        return open.size();
    }

    private void bookmarks() {
        List<Block> blocks = document.blocks();
        start("bookmark-tree");
        int open = 0;
        for (int place = 0; place < blocks.size(); place++) {
            if (blocks.get(place) instanceof Block.Heading heading && heading.level() <= BOOKMARKED) {
                for (; open >= heading.level(); open--) {
                    end("bookmark");
                }
                start("bookmark", "internal-destination", id(place));
                start("bookmark-title");
                fo.text(heading.text());
                end("bookmark-title");
                open = heading.level();
            }
        }
        for (; open > 0; open--) {
            end("bookmark");
        }
        end("bookmark-tree");
    }

    private void foot() {
        start("static-content", "flow-name", "xsl-region-after", "role", "artifact");
        start(
                "block",
                "font-size",
                "8.5pt",
                "color",
                QUIET,
                "border-top",
                "0.5pt solid " + LINE,
                "padding-top",
                "2mm",
                "text-align-last",
                "justify");
        fo.text(document.title());
        start("leader", "leader-pattern", "space");
        end("leader");
        fo.text(document.page() + " ");
        start("page-number");
        end("page-number", "block", "static-content");
    }

    private void title() {
        start(
                "block",
                "role",
                "H1",
                "font-size",
                "21pt",
                "line-height",
                "1.2",
                "font-weight",
                "bold",
                "color",
                ACCENT,
                "space-after",
                "4mm");
        fo.text(document.title());
        end("block");
    }

    private void write(Block block, int place) {
        if (block instanceof Block.Heading heading) {
            heading(heading, place);
        } else if (block instanceof Block.Paragraph paragraph) {
            lines(paragraph.text(), "color", paragraph.quiet() ? QUIET : INK, "space-after", "2mm");
        } else if (block instanceof Block.Quote quote) {
            quote(quote);
        } else if (block instanceof Block.Facts facts) {
            facts(facts);
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Items items) {
            items(items);
        }
    }

    private void heading(Block.Heading heading, int place) {
        String[] sizes = {"15pt", "12pt", "10.5pt"};
        String[] before = {"8mm", "5mm", "3mm"};
        start(
                "block",
                "role",
                "H" + (depth(heading) + 1),
                "id",
                id(place),
                "font-size",
                sizes[heading.level() - 1],
                "font-weight",
                "bold",
                "color",
                heading.level() == 1 ? ACCENT : INK,
                "space-before",
                before[heading.level() - 1],
                "space-after",
                "1.5mm",
                "keep-with-next.within-page",
                "always");
        fo.text(heading.text());
        end("block");
    }

    private void quote(Block.Quote quote) {
        start(
                "block",
                "role",
                "BlockQuote",
                "border-left",
                "2pt solid " + LINE,
                "padding-left",
                "3mm",
                "margin-left",
                "0.5mm",
                "space-after",
                "3mm");
        lines(quote.text());
        end("block");
    }

    private void facts(Block.Facts facts) {
        startTable(List.of(32, 68), true);
        start("table-body");
        for (Block.Fact fact : facts.facts()) {
            start("table-row", "keep-together.within-page", "auto");
            cell(fact.label(), true);
            cell(fact.value(), false);
            end("table-row");
        }
        end("table-body", "table");
    }

    private void table(Block.Table table) {
        startTable(table.widths(), false);
        start("table-header");
        start("table-row");
        for (String title : table.titles()) {
            start("table-cell", "padding", "1.5mm 2mm 1.5mm 0mm", "border-bottom", "1pt solid " + ACCENT);
            lines(title, "font-weight", "bold", "text-align", "start");
            end("table-cell");
        }
        end("table-row", "table-header");
        start("table-body");
        for (List<String> row : table.rows()) {
            start("table-row");
            for (String value : row) {
                cell(value, false);
            }
            end("table-row");
        }
        end("table-body", "table");
    }

    /** @param labelled whether the first column names what stands in the row */
    private void startTable(List<Integer> widths, boolean labelled) {
        start("table", "table-layout", "fixed", "width", "100%", "space-after", "4mm");
        for (int column = 0; column < widths.size(); column++) {
            fo.put(
                    "table-column",
                    "column-width",
                    "proportional-column-width(" + widths.get(column) + ")",
                    "fox:header",
                    String.valueOf(labelled && column == 0));
        }
    }

    private void cell(String value, boolean header) {
        start("table-cell", "padding", "1.5mm 2mm 1.5mm 0mm", "border-bottom", "0.5pt solid " + LINE);
        lines(value, "font-weight", header ? "bold" : "normal");
        end("table-cell");
    }

    private void items(Block.Items items) {
        start(
                "list-block",
                "provisional-distance-between-starts",
                "7mm",
                "provisional-label-separation",
                "2mm",
                "space-after",
                "3mm");
        int number = items.first();
        for (String item : items.items()) {
            start("list-item", "space-after", "1mm");
            start("list-item-label", "end-indent", "label-end()");
            lines(number++ + ".");
            end("list-item-label");
            start("list-item-body", "start-indent", "body-start()");
            lines(item);
            end("list-item-body", "list-item");
        }
        end("list-block");
    }

    /** A paragraph for each line; an empty one is a gap. */
    private void lines(String text, String... attributes) {
        boolean gap = false;
        for (String line : text.split("\n", -1)) {
            if (line.isBlank() && !text.isBlank()) {
                gap = true;
                continue;
            }
            String[] own = attributes;
            if (gap) {
                own = Arrays.copyOf(attributes, attributes.length + 2);
                own[attributes.length] = "padding-top";
                own[attributes.length + 1] = "2mm";
            }
            fo.say("block", line, own);
            gap = false;
        }
    }

    private static String id(int place) {
        return "part-" + place;
    }

    private void start(String name, String... attributes) {
        fo.start(name, attributes);
    }

    private void end(String... names) {
        for (String name : names) {
            fo.end(name);
        }
    }
}
