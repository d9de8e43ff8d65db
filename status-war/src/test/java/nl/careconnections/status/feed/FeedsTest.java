package nl.careconnections.status.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.status.Board;
import nl.careconnections.domain.status.Words;
import nl.careconnections.status.SampleBoard;
import nl.careconnections.status.page.Face;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What feed readers and calendars rely on (design: status page, "Feeds and webhooks"). */
class FeedsTest {

    private final Face face = SampleBoard.face(Language.NL);

    @Test
    void an_entry_keeps_its_id_and_tells_all_updates_newest_first() throws Exception {
        Document atom = parse(new AtomFeed(SampleBoard.full(), face).text());

        assertThat(text(atom.getDocumentElement(), "id")).isEqualTo("tag:status.example.nl,2005:/history");
        Element entry = (Element) atom.getElementsByTagName("entry").item(0);
        assertThat(text(entry, "id")).isEqualTo("tag:status.example.nl,2005:Incident/" + SampleBoard.INCIDENT);
        assertThat(text(entry, "published")).isEqualTo("2026-10-09T07:11:46Z");
        assertThat(text(entry, "updated")).isEqualTo("2026-10-09T07:51:46Z");
        assertThat(text(entry, "content"))
                .contains("<strong>Oorzaak gevonden.</strong>")
                .containsSubsequence("Oorzaak gevonden", "We onderzoeken het")
                .contains("&lt;b&gt;#{7*7}&lt;/b&gt; {0} &amp;")
                .doesNotContain("<b>");
    }

    @Test
    void characters_that_XML_does_not_know_break_no_feed() throws Exception {
        Board board = SampleBoard.titled(new Words("a\uFFFEb\uFFFFc \uD83D\uDE00", ""));

        assertThat(text(parse(new RssFeed(board, face).text()).getDocumentElement(), "item"))
                .contains("abc \uD83D\uDE00");
        Element entry = (Element) parse(new AtomFeed(board, face).text())
                .getElementsByTagName("entry")
                .item(0);
        assertThat(text(entry, "title")).isEqualTo("abc \uD83D\uDE00");
    }

    @Test
    void a_maintenance_in_RSS_is_dated_by_its_window() throws Exception {
        Document rss = parse(new RssFeed(SampleBoard.full(), face).text());

        Element item = item(rss, SampleBoard.MAINTENANCE);
        assertThat(text(item, "pubDate")).isEqualTo("Thu, 15 Oct 2026 07:51:46 +0000");
        assertThat(text(item, "maintenanceEndDate")).isEqualTo("Thu, 15 Oct 2026 09:51:46 +0000");
        assertThat(text(item, "description")).startsWith("THIS IS A SCHEDULED EVENT");
        assertThat(text(item, "guid")).isEqualTo("https://status.example.nl/incidents/" + SampleBoard.MAINTENANCE);
        assertThat(item(rss, SampleBoard.INCIDENT)
                        .getElementsByTagName("maintenanceEndDate")
                        .getLength())
                .isZero();
    }

    @Test
    void calendars_follow_a_maintenance_by_its_uid() {
        String calendar =
                new MaintenanceCalendar(SampleBoard.full(), face).text().replace("\r\n ", "");

        assertThat(calendar)
                .contains("BEGIN:VTIMEZONE")
                .contains("UID:" + SampleBoard.MAINTENANCE + "@status.example.nl\r\n")
                .contains("DTSTART;TZID=Europe/Amsterdam:20261015T095146")
                .contains("DTEND;TZID=Europe/Amsterdam:20261015T115146")
                .containsSubsequence(
                        "UID:" + SampleBoard.CANCELLED + "@status.example.nl", "SEQUENCE:1", "STATUS:CANCELLED");
    }

    @Test
    void lines_of_a_calendar_have_at_most_75_octets_and_say_the_same_unfolded() {
        String words = "€ 10 – één keer per jaar, naïef ";
        String calendar =
                new MaintenanceCalendar(SampleBoard.planned(words.repeat(6).strip()), face).text();

        assertThat(calendar.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(calendar.replace("\r\n ", ""))
                .contains("SUMMARY:" + words.repeat(6).strip().replace(",", "\\,"));
    }

    private static Element item(Document rss, String code) {
        var items = rss.getElementsByTagName("item");
        for (int i = 0; i < items.getLength(); i++) {
            Element item = (Element) items.item(i);
            if (text(item, "link").endsWith(code)) {
                return item;
            }
        }
        throw new AssertionError("No item of " + code);
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }

    private static Document parse(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }
}
