package nl.careconnections.domain.pdf;

import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.careconnections.domain.shared.Language;

/**
 * Writes XSL formatting objects as a stream. What is handed over as text stays text: it is escaped, and characters that the fonts do
 * not have are written out ({@link Glyphs}).
 */
public final class FoWriter {

    private static final String FO = "http://www.w3.org/1999/XSL/Format";
    private static final String FOX = "http://xmlgraphics.apache.org/fop/extensions";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String FOX_PREFIX = "fox:";

    private final XMLStreamWriter xml;
    private final Glyphs glyphs;

    FoWriter(Writer out, Glyphs glyphs) {
        this.glyphs = glyphs;
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** The root of a document in that language, and all that it holds. */
    public void root(Language language, Runnable content, String... attributes) {
        try {
            xml.writeStartDocument();
            xml.writeStartElement("fo", "root", FO);
            xml.writeNamespace("fo", FO);
            xml.writeNamespace("fox", FOX);
            xml.writeAttribute("xml:lang", language.locale().getLanguage());
            attributes(attributes);
            content.run();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** Title, author and language in the document's own metadata. */
    public void metadata(String title, String author, Language language) {
        put("declarations", () -> {
            try {
                xml.writeStartElement("x", "xmpmeta", "adobe:ns:meta/");
                xml.writeNamespace("x", "adobe:ns:meta/");
                xml.writeStartElement("rdf", "RDF", RDF);
                xml.writeNamespace("rdf", RDF);
                xml.writeStartElement("rdf", "Description", RDF);
                xml.writeAttribute("rdf", RDF, "about", "");
                xml.writeNamespace("dc", DC);
                dublinCore("title", "Alt", title);
                dublinCore("creator", "Seq", author);
                dublinCore("language", "Bag", language.locale().getLanguage());
                xml.writeEndElement();
                xml.writeEndElement();
                xml.writeEndElement();
            } catch (XMLStreamException e) {
                throw broken(e);
            }
        });
    }

    /** @param container the kind of list that XMP prescribes for the property; of alternatives one says that it is the default */
    private void dublinCore(String name, String container, String value) throws XMLStreamException {
        xml.writeStartElement("dc", name, DC);
        xml.writeStartElement("rdf", container, RDF);
        xml.writeStartElement("rdf", "li", RDF);
        if (container.equals("Alt")) {
            xml.writeAttribute("xml:lang", "x-default");
        }
        xml.writeCharacters(glyphs.printable(value));
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /**
     * An object with what it holds.
     *
     * @param attributes names, each with its value; {@code fox:} before those of FOP
     */
    public void put(String name, Runnable content, String... attributes) {
        start(name, attributes);
        content.run();
        end();
    }

    /** An object that holds nothing. */
    public void put(String name, String... attributes) {
        start(name, attributes);
        end();
    }

    /** An object that holds text. */
    public void say(String name, String text, String... attributes) {
        start(name, attributes);
        text(text);
        end();
    }

    void start(String name, String... attributes) {
        try {
            xml.writeStartElement("fo", name, FO);
            attributes(attributes);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    void end() {
        try {
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    public void text(String text) {
        try {
            xml.writeCharacters(glyphs.printable(text));
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
    }

    private void attribute(String name, String value) throws XMLStreamException {
        if (name.startsWith(FOX_PREFIX)) {
            xml.writeAttribute("fox", FOX, name.substring(FOX_PREFIX.length()), glyphs.printable(value));
        } else {
            xml.writeAttribute(name, value);
        }
    }

    private static IllegalStateException broken(XMLStreamException cause) {
        return new IllegalStateException("A document cannot be written", cause);
    }
}
