package nl.careconnections.domain.pdf;

import javax.xml.XMLConstants;
import nl.careconnections.domain.shared.Language;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Hands XSL formatting objects to the press one after the other, without writing them down. What is given as text stays text, and
 * characters that the fonts do not have are written out ({@link Glyphs}).
 */
public final class FoWriter {

    private static final String FO = "http://www.w3.org/1999/XSL/Format";
    private static final String FO_PREFIX = "fo:";
    private static final String FOX = "http://xmlgraphics.apache.org/fop/extensions";
    private static final String FOX_PREFIX = "fox:";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String XMP = "adobe:ns:meta/";
    private static final String LANG = "lang";
    private static final String XML_LANG = "xml:lang";
    private static final String TEXT_TYPE = "CDATA";

    private final ContentHandler objects;
    private final Glyphs glyphs;
    private final AttributesImpl attributes = new AttributesImpl();

    FoWriter(ContentHandler objects, Glyphs glyphs) {
        this.objects = objects;
        this.glyphs = glyphs;
    }

    /** The root of a document in that language, and all that it holds. */
    public void root(Language language, Runnable content, String... named) {
        try {
            objects.startDocument();
            objects.startPrefixMapping("fo", FO);
            objects.startPrefixMapping("fox", FOX);
            fill(named);
            attributes.addAttribute(
                    XMLConstants.XML_NS_URI,
                    LANG,
                    XML_LANG,
                    TEXT_TYPE,
                    language.locale().getLanguage());
            objects.startElement(FO, "root", "fo:root", attributes);
            content.run();
            objects.endElement(FO, "root", "fo:root");
            objects.endPrefixMapping("fox");
            objects.endPrefixMapping("fo");
            objects.endDocument();
        } catch (SAXException e) {
            throw broken(e);
        }
    }

    /** Title, author and language in the document's own metadata. */
    public void metadata(String title, String author, Language language) {
        put("declarations", () -> {
            try {
                attributes.clear();
                objects.startPrefixMapping("x", XMP);
                objects.startPrefixMapping("rdf", RDF);
                objects.startPrefixMapping("dc", DC);
                objects.startElement(XMP, "xmpmeta", "x:xmpmeta", attributes);
                objects.startElement(RDF, "RDF", "rdf:RDF", attributes);
                attributes.addAttribute(RDF, "about", "rdf:about", TEXT_TYPE, "");
                objects.startElement(RDF, "Description", "rdf:Description", attributes);
                dublinCore("title", "Alt", title);
                dublinCore("creator", "Seq", author);
                dublinCore("language", "Bag", language.locale().getLanguage());
                objects.endElement(RDF, "Description", "rdf:Description");
                objects.endElement(RDF, "RDF", "rdf:RDF");
                objects.endElement(XMP, "xmpmeta", "x:xmpmeta");
                objects.endPrefixMapping("dc");
                objects.endPrefixMapping("rdf");
                objects.endPrefixMapping("x");
            } catch (SAXException e) {
                throw broken(e);
            }
        });
    }

    /** @param container the kind of list that XMP prescribes for the property; of alternatives one says that it is the default */
    private void dublinCore(String name, String container, String value) throws SAXException {
        attributes.clear();
        objects.startElement(DC, name, "dc:" + name, attributes);
        objects.startElement(RDF, container, "rdf:" + container, attributes);
        if (container.equals("Alt")) {
            attributes.addAttribute(XMLConstants.XML_NS_URI, LANG, XML_LANG, TEXT_TYPE, "x-default");
        }
        objects.startElement(RDF, "li", "rdf:li", attributes);
        text(value);
        objects.endElement(RDF, "li", "rdf:li");
        objects.endElement(RDF, container, "rdf:" + container);
        objects.endElement(DC, name, "dc:" + name);
    }

    /**
     * An object with what it holds.
     *
     * @param named attributes, each name with its value; {@code fox:} before those of FOP
     */
    public void put(String name, Runnable content, String... named) {
        start(name, named);
        content.run();
        end(name);
    }

    /** An object that holds nothing. */
    public void put(String name, String... named) {
        start(name, named);
        end(name);
    }

    /** An object that holds text. */
    public void say(String name, String text, String... named) {
        start(name, named);
        text(text);
        end(name);
    }

    void start(String name, String... named) {
        try {
            fill(named);
            objects.startElement(FO, name, FO_PREFIX + name, attributes);
        } catch (SAXException e) {
            throw broken(e);
        }
    }

    void end(String name) {
        try {
            objects.endElement(FO, name, FO_PREFIX + name);
        } catch (SAXException e) {
            throw broken(e);
        }
    }

    public void text(String text) {
        char[] printable = glyphs.printable(text).toCharArray();
        try {
            objects.characters(printable, 0, printable.length);
        } catch (SAXException e) {
            throw broken(e);
        }
    }

    private void fill(String... named) {
        attributes.clear();
        for (int i = 0; i < named.length; i += 2) {
            String name = named[i];
            if (name.startsWith(FOX_PREFIX)) {
                attributes.addAttribute(
                        FOX, name.substring(FOX_PREFIX.length()), name, TEXT_TYPE, glyphs.printable(named[i + 1]));
            } else {
                attributes.addAttribute("", name, name, TEXT_TYPE, named[i + 1]);
            }
        }
    }

    private static IllegalStateException broken(SAXException cause) {
        return new IllegalStateException("A document cannot be printed", cause);
    }
}
