package nl.careconnections.status.feed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.careconnections.domain.status.Board;
import nl.careconnections.status.page.Face;

/** The history as an Atom feed: one entry per story, revised in place (design: status page, "Feeds and webhooks"). */
public final class AtomFeed {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private final Board board;
    private final Face face;
    private final Entry entry;

    public AtomFeed(Board board, Face face) {
        this.board = board;
        this.face = face;
        this.entry = new Entry(face);
    }

    public String text() {
        return XmlText.of(this::write);
    }

    private void write(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("xml:lang", face.lang());
        XmlText.element(xml, "id", tag("/history"));
        XmlText.element(xml, "title", face.text("history.title", face.company().product()));
        link(xml, "alternate", "text/html", face.address().absolute(face.language(), "/history"));
        link(xml, "self", "application/atom+xml", face.address().absolute(face.language(), "/history.atom"));
        XmlText.element(xml, "updated", moment(board.changedAt()));
        author(xml);
        for (Board.Story story : Stories.newest(board)) {
            write(xml, story);
        }
        xml.writeEndElement();
    }

    private void write(XMLStreamWriter xml, Board.Story story) throws XMLStreamException {
        xml.writeStartElement("entry");
        XmlText.element(xml, "id", tag("Incident/" + story.code()));
        XmlText.element(xml, "published", moment(story.createdAt()));
        XmlText.element(xml, "updated", moment(story.changedAt()));
        link(xml, "alternate", "text/html", face.address().absolute(face.language(), "/incidents/" + story.code()));
        XmlText.element(xml, "title", face.say(story.title()));
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        XmlText.characters(xml, entry.html(story));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void author(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("author");
        XmlText.element(xml, "name", face.company().supplier());
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String type, String address)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }

    private String tag(String specific) {
        return "tag:" + face.address().host() + ",2005:" + specific;
    }

    private static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
