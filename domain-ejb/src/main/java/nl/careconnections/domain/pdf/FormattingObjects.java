package nl.careconnections.domain.pdf;

import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a document as XSL formatting objects, each with the role that a reader of the tags needs. */
final class FormattingObjects {

    private static final String FO = "http://www.w3.org/1999/XSL/Format";
    private static final String FOX = "http://xmlgraphics.apache.org/fop/extensions";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String DC = "http://purl.org/dc/elements/1.1/";

    private static final String INK = "#1f2933";
    private static final String QUIET = "#52606d";
    private static final String ACCENT = "#0b4f6c";
    private static final String LINE = "#cbd2d9";

    private static final int BOOKMARKED = 2;

    private final Document document;
    private final XMLStreamWriter xml;
    private final Deque<Integer> open = new ArrayDeque<>();

    private FormattingObjects(Document document, XMLStreamWriter xml) {
        this.document = document;
        this.xml = xml;
    }

    static String of(Document document) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new FormattingObjects(document, xml).write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A document cannot be written", e);
        }
        return text.toString();
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument();
        xml.setPrefix("fo", FO);
        start("root");
        xml.writeNamespace("fo", FO);
        xml.writeNamespace("fox", FOX);
        xml.writeAttribute("xml:lang", document.language().locale().getLanguage());
        attributes(
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
        pages();
        metadata();
        bookmarks();
        start("page-sequence", "master-reference", "page", "initial-page-number", "1");
        foot();
        start("flow", "flow-name", "xsl-region-body");
        title();
        int place = 0;
        for (Block block : document.blocks()) {
            write(block, place++);
        }
        end("flow", "page-sequence", "root");
        xml.writeEndDocument();
        xml.flush();
    }

    private void pages() throws XMLStreamException {
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

    private void metadata() throws XMLStreamException {
        start("declarations");
        xml.writeStartElement("x", "xmpmeta", "adobe:ns:meta/");
        xml.writeNamespace("x", "adobe:ns:meta/");
        xml.writeStartElement("rdf", "RDF", RDF);
        xml.writeNamespace("rdf", RDF);
        xml.writeStartElement("rdf", "Description", RDF);
        xml.writeAttribute("rdf", RDF, "about", "");
        xml.writeNamespace("dc", DC);
        dublinCore("title", "Alt", document.title());
        dublinCore("creator", "Seq", document.author());
        dublinCore("language", "Bag", document.language().locale().getLanguage());
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        end("declarations");
    }

    /** How deep a heading lies for who reads the tags: a small one right under a part skips no level (PDF/UA-1, 7.4.2). */
    private int depth(Block.Heading heading) {
        while (!open.isEmpty() && open.peek() >= heading.level()) {
            open.pop();
        }
        open.push(heading.level());
        return open.size();
    }

    /** @param container the kind of list that XMP prescribes for the property; of alternatives one says that it is the default */
    private void dublinCore(String name, String container, String value) throws XMLStreamException {
        xml.writeStartElement("dc", name, DC);
        xml.writeStartElement("rdf", container, RDF);
        xml.writeStartElement("rdf", "li", RDF);
        if (container.equals("Alt")) {
            xml.writeAttribute("xml:lang", "x-default");
        }
        xml.writeCharacters(value);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void bookmarks() throws XMLStreamException {
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
                xml.writeCharacters(heading.text());
                end("bookmark-title");
                open = heading.level();
            }
        }
        for (; open > 0; open--) {
            end("bookmark");
        }
        end("bookmark-tree");
    }

    private void foot() throws XMLStreamException {
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
        xml.writeCharacters(document.title());
        start("leader", "leader-pattern", "space");
        end("leader");
        xml.writeCharacters(document.page() + " ");
        start("page-number");
        end("page-number", "block", "static-content");
    }

    private void title() throws XMLStreamException {
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
        xml.writeCharacters(document.title());
        end("block");
    }

    private void write(Block block, int place) throws XMLStreamException {
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

    private void heading(Block.Heading heading, int place) throws XMLStreamException {
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
        xml.writeCharacters(heading.text());
        end("block");
    }

    private void quote(Block.Quote quote) throws XMLStreamException {
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

    private void facts(Block.Facts facts) throws XMLStreamException {
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

    private void table(Block.Table table) throws XMLStreamException {
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
    private void startTable(List<Integer> widths, boolean labelled) throws XMLStreamException {
        start("table", "table-layout", "fixed", "width", "100%", "space-after", "4mm");
        for (int column = 0; column < widths.size(); column++) {
            start("table-column", "column-width", "proportional-column-width(" + widths.get(column) + ")");
            if (labelled && column == 0) {
                xml.writeAttribute("fox", FOX, "header", "true");
            }
            end("table-column");
        }
    }

    private void cell(String value, boolean header) throws XMLStreamException {
        start("table-cell", "padding", "1.5mm 2mm 1.5mm 0mm", "border-bottom", "0.5pt solid " + LINE);
        lines(value, "font-weight", header ? "bold" : "normal");
        end("table-cell");
    }

    private void items(Block.Items items) throws XMLStreamException {
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
    private void lines(String text, String... attributes) throws XMLStreamException {
        boolean gap = false;
        for (String line : text.split("\n", -1)) {
            if (line.isBlank() && !text.isBlank()) {
                gap = true;
                continue;
            }
            start("block", attributes);
            if (gap) {
                xml.writeAttribute("padding-top", "2mm");
            }
            xml.writeCharacters(line);
            end("block");
            gap = false;
        }
    }

    private static String id(int place) {
        return "part-" + place;
    }

    private void start(String name, String... attributes) throws XMLStreamException {
        xml.writeStartElement("fo", name, FO);
        attributes(attributes);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private void end(String... names) throws XMLStreamException {
        for (int i = 0; i < names.length; i++) {
            xml.writeEndElement();
        }
    }
}
