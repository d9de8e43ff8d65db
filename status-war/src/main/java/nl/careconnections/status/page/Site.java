package nl.careconnections.status.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.status.Board;
import nl.careconnections.domain.status.CurrentBoard;
import nl.careconnections.domain.status.PublicJson;
import nl.careconnections.status.feed.AtomFeed;
import nl.careconnections.status.feed.MaintenanceCalendar;
import nl.careconnections.status.feed.RssFeed;

/**
 * Every answer of the status page, ready to be sent: written anew when the board changes, and swapped all at once. Who asks gets
 * bytes; nothing is looked up for it.
 */
@ApplicationScoped
public class Site {

    /** From when on viewers are told that nobody knows better. */
    static final Duration FRESH = Duration.ofSeconds(10);

    @Inject
    CurrentBoard current;

    @Inject
    Faces faces;

    @Inject
    Clock clock;

    private final PageWriter writer = new PageWriter();
    private final Map<String, Ready> files = StaticFiles.all();

    private Edition edition = Edition.first();
    private volatile Map<String, Ready> answers = Map.of();
    private volatile Map<Language, Ready> notFound = Map.of();
    private volatile Board written = Board.EMPTY;

    @PostConstruct
    void begin() {
        write(current.get());
    }

    /** @param path below the context, undecoded, as {@code /en/}; {@code null} in return for what is not there */
    Ready find(String path) {
        return answers.get(path);
    }

    /** The page that says there is nothing, in the language that the path speaks. */
    Ready notFound(String path) {
        return notFound.get(path.startsWith("/en/") ? Language.EN : Language.NL);
    }

    /** What viewers were last told, for pages that ask something of them. */
    public Board board() {
        return written;
    }

    /** Writes what a new board tells otherwise than the one before, and swaps all at once. */
    public synchronized void write(Board board) {
        Edition fresh = edition.next();
        for (Face face : faces.all()) {
            fresh.put(path(face, "/"), front(board, face), MediaKind.PAGE, face);
            stories(board, face, fresh);
            HistoryPage.of(board, face)
                    .forEach(page -> fresh.putOf(
                            page, path(face, page.path()), () -> writer.history(face, page), MediaKind.PAGE, face));
            new PublicJson(board, face.page(), face.language())
                    .all()
                    .forEach((path, text) -> fresh.put(path(face, path), text, MediaKind.JSON, face));
            fresh.put(path(face, "/history.atom"), new AtomFeed(board, face).text(), MediaKind.ATOM, face);
            fresh.put(path(face, "/history.rss"), new RssFeed(board, face).text(), MediaKind.RSS, face);
            fresh.put(
                    path(face, "/maintenance.ics"),
                    new MaintenanceCalendar(board, face).text(),
                    MediaKind.CALENDAR,
                    face);
        }
        notFound = faces.all().stream().collect(Collectors.toMap(Face::language, this::notFound));
        written = board;
        publish(fresh);
    }

    /** Says anew when it was looked last; everything else stays. */
    public synchronized void refreshMoment() {
        Edition fresh = edition.revised();
        faces.all().forEach(face -> fresh.put(path(face, "/"), front(written, face), MediaKind.PAGE, face));
        publish(fresh);
    }

    private void publish(Edition fresh) {
        Map<String, Ready> all = new HashMap<>(files);
        all.putAll(fresh.answers());
        edition = fresh;
        answers = Map.copyOf(all);
    }

    private void stories(Board board, Face face, Edition fresh) {
        Stream.of(board.incidents(), board.maintenances()).flatMap(List::stream).forEach(story -> {
            String path = path(face, "/incidents/" + story.code());
            if (tellsOfTheMoment(story)) {
                fresh.put(path, writer.story(face, story, clock.instant()), MediaKind.PAGE, face);
            } else {
                fresh.putOf(story, path, () -> writer.story(face, story, clock.instant()), MediaKind.PAGE, face);
            }
        });
    }

    /** A promise is still to be kept, or was not. */
    private static boolean tellsOfTheMoment(Board.Story story) {
        return !story.isOver() && story.promisedAt() != null;
    }

    private static String path(Face face, String path) {
        return face.language() == Language.EN ? "/en" + path : path;
    }

    private Ready notFound(Face face) {
        return Ready.of(writer.notFound(face).getBytes(StandardCharsets.UTF_8), MediaKind.PAGE, face.lang());
    }

    private String front(Board board, Face face) {
        Instant now = clock.instant();
        Instant heard = current.heardAt();
        boolean known = heard.isAfter(Instant.EPOCH);
        boolean stale = !known || heard.isBefore(now.minus(FRESH));
        Instant looked = stale ? heard : current.checkedAt();
        return writer.front(face, board, known ? looked : now, stale, now);
    }
}
