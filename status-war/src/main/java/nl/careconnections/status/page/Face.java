package nl.careconnections.status.page;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.status.Address;
import nl.careconnections.domain.status.Board;
import nl.careconnections.domain.status.ComponentStatus;
import nl.careconnections.domain.status.Day;
import nl.careconnections.domain.status.Kind;
import nl.careconnections.domain.status.Phase;
import nl.careconnections.domain.status.PublicPage;
import nl.careconnections.domain.status.Uptime;
import nl.careconnections.domain.status.Words;

/** What a page in one language needs to say anything: words, times, links and the names of shapes. */
public record Face(Language language, Address address, Company company, Texts texts, Times times) {

    private static final int EARLIER = 5;

    /** @param supportDial as a telephone wants it (RFC 3966), as {@code emergencyDial} */
    public record Company(
            String product,
            String supplier,
            String supportPhone,
            String supportDial,
            String emergencyPhone,
            String emergencyDial,
            String portal,
            String pageId) {}

    /** What happened to a component on one day, for the list of days. */
    public record DayLine(LocalDate date, String day, String what) {}

    /** @param name {@code null} for components on their own */
    public record Block(String name, List<Board.Component> components) {}

    public static Face of(Language language, Address address, Company company) {
        Texts texts = new Texts(language);
        return new Face(language, address, company, texts, new Times(language, texts));
    }

    public PublicPage page() {
        return new PublicPage(company.pageId(), company.product(), address);
    }

    public String lang() {
        return language.locale().getLanguage();
    }

    public Language other() {
        return language == Language.EN ? Language.NL : Language.EN;
    }

    public String otherLang() {
        return other().locale().getLanguage();
    }

    public String link(String path) {
        return address.link(language, path);
    }

    public String text(String key, Object... values) {
        return texts.get(key, values);
    }

    public String say(Words words) {
        return words.in(language);
    }

    /** The language a text is in, where it is not that of the page. */
    public String langOf(Words words) {
        Language spoken = words.languageFor(language);
        return spoken == language ? null : spoken.locale().getLanguage();
    }

    /** Paragraphs as they were typed: an empty line parts them. */
    public List<String> paragraphs(Words words) {
        return Arrays.stream(say(words).split("\n\\s*\n")).map(String::strip).toList();
    }

    public String shape(ComponentStatus status) {
        return switch (status) {
            case OPERATIONAL -> "up";
            case UNDER_MAINTENANCE -> "maintenance";
            case DEGRADED_PERFORMANCE -> "degraded";
            case UNKNOWN -> "nodata";
            case PARTIAL_OUTAGE -> "partial";
            case MAJOR_OUTAGE -> "major";
        };
    }

    /** The drawing within the mark of a shape. */
    public String stroke(ComponentStatus status) {
        return switch (status) {
            case OPERATIONAL -> "M7 12.5l3.5 3.5 7-8";
            case UNDER_MAINTENANCE -> "M12 7v5.5l4 2.5";
            case DEGRADED_PERFORMANCE -> "M12 6v7M12 16.5v.5";
            case UNKNOWN -> "M9 9.5a3 3 0 1 1 4.4 2.6c-.9.5-1.4 1-1.4 2M12 17v.4";
            case PARTIAL_OUTAGE -> "M6.5 12h11";
            case MAJOR_OUTAGE -> "M7.5 7.5l9 9M16.5 7.5l-9 9";
        };
    }

    public String name(ComponentStatus status) {
        return text("component." + status);
    }

    public String banner(ComponentStatus worst, String what) {
        return text("banner." + worst + "." + what, company.product());
    }

    /** What is done about it; what the checks alone see is not told of yet. */
    public String explain(Board board) {
        ComponentStatus worst = board.worst();
        boolean trouble = worst.isSaidByPeople() && worst != ComponentStatus.OPERATIONAL;
        return trouble && board.openIncidents().isEmpty() ? text("banner.seen") : banner(worst, "text");
    }

    /** How bad a story is, as a component would be. */
    public ComponentStatus mark(Board.Story story) {
        if (story.kind() == Kind.MAINTENANCE) {
            return ComponentStatus.UNDER_MAINTENANCE;
        }
        ComponentStatus worst = ComponentStatus.worst(
                story.components().stream().map(Board.Touched::status).toList());
        return story.isOver() || worst == ComponentStatus.OPERATIONAL ? ofImpact(story) : worst;
    }

    private static ComponentStatus ofImpact(Board.Story story) {
        return switch (story.impact()) {
            case CRITICAL -> ComponentStatus.MAJOR_OUTAGE;
            case MAJOR -> ComponentStatus.PARTIAL_OUTAGE;
            default -> ComponentStatus.DEGRADED_PERFORMANCE;
        };
    }

    public String touched(Board.Story story) {
        return story.components().stream().map(touched -> say(touched.name())).collect(Collectors.joining(", "));
    }

    public String lasted(Board.Story story) {
        return times.duration(Duration.between(story.startedAt(), story.resolvedAt()));
    }

    /** What became of it, in a word or two. */
    public String outcome(Board.Story story) {
        return text(story.cancelled() ? "outcome.cancelled" : "outcome." + story.phase());
    }

    public String dayClass(Day day) {
        if (day.worst() == null) {
            return "n";
        }
        return switch (day.worst()) {
            case DEGRADED_PERFORMANCE -> "d";
            case PARTIAL_OUTAGE -> "p";
            case MAJOR_OUTAGE -> "m";
            case UNDER_MAINTENANCE -> "o";
            case OPERATIONAL, UNKNOWN -> null;
        };
    }

    public String percent(BigDecimal percent) {
        String plain = percent.stripTrailingZeros().toPlainString();
        return (language == Language.EN ? plain : plain.replace('.', ',')) + "%";
    }

    public String uptime(Uptime uptime, int days) {
        Optional<BigDecimal> percent = uptime.percent();
        if (percent.isEmpty()) {
            return text("uptime.none");
        }
        return uptime.days() == days
                ? percent(percent.get())
                : text("uptime.ofDays", percent(percent.get()), uptime.days());
    }

    /** The row of days for who does not see it. */
    public String summary(Board.Component component) {
        String counts = Stream.of(
                        ComponentStatus.OPERATIONAL,
                        ComponentStatus.DEGRADED_PERFORMANCE,
                        ComponentStatus.PARTIAL_OUTAGE,
                        ComponentStatus.MAJOR_OUTAGE,
                        ComponentStatus.UNDER_MAINTENANCE)
                .map(status -> counted(
                        "days." + status,
                        component.days().stream()
                                .filter(day -> day.worst() == status)
                                .count()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        long nothing =
                component.days().stream().filter(day -> day.worst() == null).count();
        String unknown = counted("days.none", nothing);
        String all = Stream.of(counts, unknown).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
        return text(
                "days.summary",
                say(component.name()),
                all,
                uptime(component.uptime(), component.days().size()));
    }

    private String counted(String key, long days) {
        return days == 0 ? "" : text(key, days);
    }

    /** Newest first, every component that something was the matter with. */
    public List<DayLine> dayLines(Board board) {
        return board.components().stream()
                .filter(Board.Component::isShown)
                .flatMap(component ->
                        component.days().stream().filter(Day::isToTell).map(day -> line(component, day)))
                .sorted(Comparator.comparing(DayLine::date).reversed())
                .toList();
    }

    private DayLine line(Board.Component component, Day day) {
        return new DayLine(
                day.date(),
                times.day(day.date()),
                text(
                        "days.line",
                        say(component.name()),
                        name(day.worst()).toLowerCase(Locale.ROOT),
                        times.duration(day.of(day.worst()))));
    }

    /** Components that viewers see now. */
    public List<Board.Component> shown(Board board) {
        return board.components().stream().filter(Board.Component::isShown).toList();
    }

    /** Components under their headings; those on their own come first, without one. */
    public List<Block> blocks(Board board) {
        Block alone = new Block(null, shown(board, null));
        List<Block> groups = board.groups().stream()
                .map(group -> new Block(say(group.name()), shown(board, group.code())))
                .toList();
        return Stream.concat(Stream.of(alone), groups.stream())
                .filter(block -> !block.components().isEmpty())
                .toList();
    }

    private List<Board.Component> shown(Board board, String group) {
        return shown(board).stream()
                .filter(component -> Objects.equals(component.group(), group))
                .toList();
    }

    /** Incidents first, then maintenance. */
    public List<Board.Story> goingOn(Board board) {
        return Stream.concat(board.openIncidents().stream(), board.maintenancesGoingOn().stream())
                .toList();
    }

    /** Whether what somebody notices was probably told already. */
    public boolean isKnown(Board board) {
        return !goingOn(board).isEmpty();
    }

    /** The last that are over. */
    public List<Board.Story> earlier(Board board) {
        return Stream.concat(board.incidents().stream(), board.maintenances().stream())
                .filter(Board.Story::isOver)
                .sorted(Comparator.comparing(Board.Story::startedAt).reversed())
                .limit(EARLIER)
                .toList();
    }

    /** When it was and how long. */
    public List<String> facts(Board.Story story) {
        if (story.kind() == Kind.MAINTENANCE) {
            return List.of(times.window(story.scheduledFrom(), story.scheduledUntil()));
        }
        String day = times.date(story.startedAt());
        return story.isOver() ? List.of(day, lasted(story)) : List.of(day);
    }

    public String chip(Board.Story story) {
        if (story.cancelled()) {
            return "chip-neutral";
        }
        return story.isOver() ? "chip-success" : "chip-warning";
    }

    public String chipStroke(Board.Story story) {
        return story.isOver() && !story.cancelled() ? "M3.5 10.5l4.5 4.5 8.5-10" : "M4 10h12";
    }

    /** What an update says of how far it is. */
    public String phase(Board.Story story, Board.Update update) {
        boolean cancelled = story.cancelled() && update.phase() == Phase.COMPLETED;
        return text(cancelled ? "phase.CANCELLED" : "phase." + update.phase());
    }

    public String month(Instant at) {
        return times.month(at);
    }
}
