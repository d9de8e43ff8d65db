package nl.careconnections.portal.ticket;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import nl.careconnections.portal.shared.Readers;
import nl.careconnections.portal.shared.Text;
import nl.careconnections.portal.shared.Viewer;

/** The words of tickets as some reader gets them, for tests. */
public final class SpokenTo {

    private SpokenTo() {}

    public static TicketWords reader(Viewer viewer, Instant now) {
        TicketWords words = new TicketWords();
        words.text = new Text();
        words.viewer = viewer;
        words.dates = Readers.dates(viewer, now);
        words.clock = Clock.fixed(now, ZoneOffset.UTC);
        return words;
    }
}
