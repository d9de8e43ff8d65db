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

    /** Writes everything for a new board. */
    public synchronized void write(Board board) {
        Map<String, Ready> fresh = new HashMap<>(files);
        for (Face face : faces.all()) {
            String prefix = face.language() == Language.EN ? "/en" : "";
            pages(board, face).forEach((path, html) -> put(fresh, prefix + path, html, MediaKind.PAGE, face));
            PublicJson json = new PublicJson(board, face.page(), face.language());
            json.all().forEach((path, text) -> put(fresh, prefix + path, text, MediaKind.JSON, face));
            put(fresh, prefix + "/history.atom", new AtomFeed(board, face).text(), MediaKind.ATOM, face);
            put(fresh, prefix + "/history.rss", new RssFeed(board, face).text(), MediaKind.RSS, face);
            put(
                    fresh,
                    prefix + "/maintenance.ics",
                    new MaintenanceCalendar(board, face).text(),
                    MediaKind.CALENDAR,
                    face);
        }
        notFound = faces.all().stream().collect(Collectors.toMap(Face::language, this::notFound));
        written = board;
        answers = Map.copyOf(fresh);
    }

    private Ready notFound(Face face) {
        return Ready.of(bytes(writer.notFound(face)), MediaKind.PAGE, face.lang());
    }

    /** Says anew when it was looked last; everything else stays. */
    public synchronized void refreshMoment() {
        Map<String, Ready> fresh = new HashMap<>(answers);
        for (Face face : faces.all()) {
            String prefix = face.language() == Language.EN ? "/en" : "";
            put(fresh, prefix + "/", front(written, face), MediaKind.PAGE, face);
        }
        answers = Map.copyOf(fresh);
    }

    private Map<String, String> pages(Board board, Face face) {
        Map<String, String> pages = new HashMap<>();
        pages.put("/", front(board, face));
        HistoryPage.of(board, face).forEach(page -> pages.put(page.path(), writer.history(face, page)));
        Stream.of(board.incidents(), board.maintenances())
                .flatMap(List::stream)
                .forEach(story -> pages.put("/incidents/" + story.code(), writer.story(face, story, clock.instant())));
        return pages;
    }

    private String front(Board board, Face face) {
        Instant now = clock.instant();
        Instant heard = current.heardAt();
        boolean known = heard.isAfter(Instant.EPOCH);
        boolean stale = !known || heard.isBefore(now.minus(FRESH));
        Instant looked = stale ? heard : current.checkedAt();
        return writer.front(face, board, known ? looked : now, stale, now);
    }

    private void put(Map<String, Ready> fresh, String path, String text, MediaKind kind, Face face) {
        Ready before = answers.get(path);
        fresh.put(path, before == null ? Ready.of(bytes(text), kind, face.lang()) : before.orAnew(bytes(text)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
