package nl.careconnections.status.feed;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import nl.careconnections.domain.sla.WorkingCalendar;
import nl.careconnections.domain.status.Board;
import nl.careconnections.status.page.Face;

/** Planned maintenance for calendars: one event each, which moves and is called off with it (RFC 5545). */
public final class MaintenanceCalendar {

    private static final int LONGEST_LINE = 75;
    private static final String END_OF_LINE = "\r\n";

    private final Board board;
    private final Face face;

    public MaintenanceCalendar(Board board, Face face) {
        this.board = board;
        this.face = face;
    }

    public String text() {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//" + face.company().supplier() + "//Status//NL"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty(
                "X-WR-CALNAME", face.text("history.title", face.company().product())));
        TimeZoneRegistry zones = TimeZoneRegistryFactory.getInstance().createRegistry();
        calendar.add(zones.getTimeZone(WorkingCalendar.ZONE.getId()).getVTimeZone());
        board.maintenances().forEach(story -> calendar.add(event(story)));
        return written(calendar);
    }

    private VEvent event(Board.Story story) {
        VEvent event = new VEvent(false);
        event.add(new Uid(story.code() + "@" + face.address().host()));
        event.add(new DtStamp(story.changedAt()));
        event.add(new LastModified(story.changedAt()));
        event.add(new DtStart<>(local(story.scheduledFrom())));
        event.add(new DtEnd<>(local(story.scheduledUntil())));
        event.add(new Sequence(story.sequence()));
        event.add(story.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(new Summary(face.say(story.title())));
        event.add(new Description(face.say(story.updates().get(0).text())));
        event.add(new Url(URI.create(face.address().absolute(face.language(), "/incidents/" + story.code()))));
        return event;
    }

    private static ZonedDateTime local(Instant at) {
        return at.atZone(WorkingCalendar.ZONE);
    }

    /** With its lines folded here: the library counts characters, of which some are several octets. */
    private static String written(Calendar calendar) {
        try (StringWriter text = new StringWriter()) {
            new CalendarOutputter(false, Integer.MAX_VALUE).output(calendar, text);
            return text.toString()
                    .lines()
                    .map(MaintenanceCalendar::folded)
                    .collect(Collectors.joining(END_OF_LINE, "", END_OF_LINE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** At most 75 octets to a line (RFC 5545, 3.1), of which the space that goes on with a line is one. */
    private static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int character : line.codePoints().toArray()) {
            String written = Character.toString(character);
            int size = written.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                folded.append(END_OF_LINE).append(' ');
                octets = 1;
            }
            folded.append(written);
            octets += size;
        }
        return folded.toString();
    }
}
