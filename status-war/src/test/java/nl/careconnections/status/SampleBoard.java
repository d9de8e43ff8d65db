package nl.careconnections.status;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.status.Address;
import nl.careconnections.domain.status.Board;
import nl.careconnections.domain.status.ComponentStatus;
import nl.careconnections.domain.status.Day;
import nl.careconnections.domain.status.Impact;
import nl.careconnections.domain.status.Kind;
import nl.careconnections.domain.status.Phase;
import nl.careconnections.domain.status.Uptime;
import nl.careconnections.domain.status.Words;
import nl.careconnections.status.page.Face;

/** A board with something of everything, and words that want to be code. */
public final class SampleBoard {

    public static final Instant NOW = Instant.parse("2026-10-09T07:51:46Z");
    public static final Words NASTY = new Words("<b>#{7*7}</b> {0} & \"quote\" \u760d", "<script>alert(1)</script>");
    public static final String LOGIN = "aaaaaaaaaaa1";
    public static final String INCIDENT = "incident0001";
    public static final String OVER = "incident0002";
    public static final String MAINTENANCE = "mainten00001";
    public static final String CANCELLED = "mainten00002";

    private SampleBoard() {}

    public static Face face(Language language) {
        return Face.of(
                language,
                new Address("https://status.example.nl"),
                new Face.Company(
                        "nCare",
                        "CareConnections",
                        "020-0000000",
                        "+31200000000",
                        "085 000 00 00",
                        "+31850000000",
                        "https://support.example.nl",
                        "ncarestatus1"));
    }

    public static Board quiet() {
        return new Board(
                1,
                NOW,
                NOW,
                List.of(group()),
                List.of(component(LOGIN, null, "Inloggen", ComponentStatus.OPERATIONAL)),
                List.of(),
                List.of());
    }

    public static Board full() {
        return new Board(
                7,
                NOW,
                NOW,
                List.of(group()),
                List.of(
                        component(LOGIN, null, "Inloggen", ComponentStatus.PARTIAL_OUTAGE),
                        component("aaaaaaaaaaa2", "group0000001", "Noodportaal", ComponentStatus.OPERATIONAL),
                        component("aaaaaaaaaaa3", "group0000001", "Apotheken", ComponentStatus.UNKNOWN)),
                List.of(
                        story(INCIDENT, Kind.INCIDENT, Phase.IDENTIFIED, Impact.MAJOR, false),
                        story(OVER, Kind.INCIDENT, Phase.RESOLVED, Impact.CRITICAL, false)),
                List.of(
                        story(MAINTENANCE, Kind.MAINTENANCE, Phase.SCHEDULED, Impact.MAINTENANCE, false),
                        story(CANCELLED, Kind.MAINTENANCE, Phase.COMPLETED, Impact.MAINTENANCE, true)));
    }

    /** With one incident that has this title. */
    public static Board titled(Words title) {
        Board.Story story = story(INCIDENT, Kind.INCIDENT, Phase.IDENTIFIED, Impact.MAJOR, false, title);
        return new Board(8, NOW, NOW, List.of(), List.of(), List.of(story), List.of());
    }

    /** With one planned maintenance that has this title. */
    public static Board planned(String title) {
        Board.Story story = story(
                MAINTENANCE, Kind.MAINTENANCE, Phase.SCHEDULED, Impact.MAINTENANCE, false, new Words(title, title));
        return new Board(8, NOW, NOW, List.of(), List.of(), List.of(), List.of(story));
    }

    private static Board.Group group() {
        return new Board.Group("group0000001", new Words("Als nCare uitvalt", "When nCare is down"), 0, NOW, NOW);
    }

    private static Board.Component component(String code, String group, String name, ComponentStatus status) {
        LocalDate today = LocalDate.of(2026, 10, 9);
        List<Day> days = IntStream.rangeClosed(0, 89)
                .mapToObj(i -> day(today.minusDays(89L - i), i))
                .toList();
        return new Board.Component(
                code,
                group,
                0,
                new Words(name, name + " (en)"),
                Words.NONE,
                status,
                NOW,
                false,
                today.minusDays(80),
                NOW,
                NOW,
                days,
                new Uptime(Optional.of(new BigDecimal("99.82")), 80));
    }

    private static Day day(LocalDate date, int i) {
        if (i < 10) {
            return new Day(date, null, Map.of());
        }
        ComponentStatus worst = i == 50 ? ComponentStatus.PARTIAL_OUTAGE : ComponentStatus.OPERATIONAL;
        return new Day(date, worst, Map.of(worst, Duration.ofMinutes(35)));
    }

    private static Board.Story story(String code, Kind kind, Phase phase, Impact impact, boolean cancelled) {
        return story(code, kind, phase, impact, cancelled, NASTY);
    }

    private static Board.Story story(
            String code, Kind kind, Phase phase, Impact impact, boolean cancelled, Words title) {
        boolean maintenance = kind == Kind.MAINTENANCE;
        Instant begin = maintenance ? NOW.plus(Duration.ofDays(6)) : NOW.minus(Duration.ofMinutes(40));
        Phase first = maintenance ? Phase.SCHEDULED : Phase.INVESTIGATING;
        return new Board.Story(
                code,
                kind,
                title,
                phase,
                impact,
                NOW.minus(Duration.ofMinutes(40)),
                NOW,
                begin,
                null,
                phase.isOver() ? NOW : null,
                maintenance ? begin : null,
                maintenance ? begin.plus(Duration.ofHours(2)) : null,
                cancelled,
                cancelled ? 1 : 0,
                phase.isGoingOn() ? NOW.plus(Duration.ofMinutes(24)) : null,
                List.of(new Board.Touched(LOGIN, new Words("Inloggen", "Logging in"), ComponentStatus.PARTIAL_OUTAGE)),
                List.of(
                        update(code.substring(0, 10) + "u2", phase, NOW),
                        update(code.substring(0, 10) + "u1", first, NOW.minus(Duration.ofMinutes(40)))));
    }

    private static Board.Update update(String code, Phase phase, Instant at) {
        return new Board.Update(
                code,
                phase,
                NASTY,
                new Words("Wie al is ingelogd, kan verder.", ""),
                new Words("Kies een code per mail.", "Choose a code by mail."),
                null,
                at,
                at,
                at,
                true,
                List.of(new Board.Change(
                        LOGIN,
                        new Words("Inloggen", "Logging in"),
                        ComponentStatus.OPERATIONAL,
                        ComponentStatus.PARTIAL_OUTAGE)));
    }
}
