package nl.careconnections.status.feed;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML document in the making; it cannot become one that is not well-formed. */
final class XmlText {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    interface Content {

        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    private XmlText() {}

    static String of(Content content) {
        try {
            StringWriter text = new StringWriter();
            XMLStreamWriter xml = FACTORY.createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            content.write(xml);
            xml.writeEndDocument();
            xml.flush();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A feed cannot be written", e);
        }
    }

    static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        characters(xml, text);
        xml.writeEndElement();
    }

    static void characters(XMLStreamWriter xml, String text) throws XMLStreamException {
        xml.writeCharacters(known(text));
    }

    /** One character that XML does not know (XML 1.0, 2.2) would make the whole feed unreadable; the writer takes them all. */
    private static String known(String text) {
        return text.codePoints()
                .filter(XmlText::isKnown)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isKnown(int character) {
        boolean surrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        boolean control = character < ' ' && character != '\n' && character != '\t' && character != '\r';
        return !surrogate && !control && character != 0xFFFE && character != 0xFFFF;
    }
}
