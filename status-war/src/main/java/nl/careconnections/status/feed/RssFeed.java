package nl.careconnections.status.feed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.careconnections.domain.status.Board;
import nl.careconnections.domain.status.Kind;
import nl.careconnections.status.page.Face;

/** The history as an RSS feed; a maintenance is dated by when it begins (design: status page, "Feeds and webhooks"). */
public final class RssFeed {

    /** RFC 822 with a year of four digits, as RSS asks for. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Board board;
    private final Face face;
    private final Entry entry;

    public RssFeed(Board board, Face face) {
        this.board = board;
        this.face = face;
        this.entry = new Entry(face);
    }

    public String text() {
        return XmlText.of(this::write);
    }

    private void write(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("rss");
        xml.writeAttribute("version", "2.0");
        xml.writeStartElement("channel");
        String title = face.text("history.title", face.company().product());
        XmlText.element(xml, "title", title);
        XmlText.element(xml, "link", face.address().absolute(face.language(), "/history"));
        XmlText.element(xml, "description", title);
        XmlText.element(xml, "language", face.lang());
        XmlText.element(xml, "pubDate", DATE.format(board.changedAt()));
        for (Board.Story story : Stories.newest(board)) {
            write(xml, story);
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void write(XMLStreamWriter xml, Board.Story story) throws XMLStreamException {
        boolean maintenance = story.kind() == Kind.MAINTENANCE;
        String address = face.address().absolute(face.language(), "/incidents/" + story.code());
        xml.writeStartElement("item");
        XmlText.element(xml, "title", face.say(story.title()));
        XmlText.element(xml, "description", entry.rssHtml(story));
        XmlText.element(xml, "pubDate", date(maintenance ? story.scheduledFrom() : story.createdAt()));
        if (maintenance) {
            XmlText.element(xml, "maintenanceEndDate", date(story.scheduledUntil()));
        }
        XmlText.element(xml, "link", address);
        XmlText.element(xml, "guid", address);
        xml.writeEndElement();
    }

    private static String date(Instant at) {
        return DATE.format(at);
    }
}
