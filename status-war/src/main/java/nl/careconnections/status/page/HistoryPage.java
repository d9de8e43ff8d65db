package nl.careconnections.status.page;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.careconnections.domain.sla.WorkingCalendar;
import nl.careconnections.domain.status.Board;

/**
 * Everything of some months, newest first. Pages end between months, so that a month is never on two of them.
 *
 * @param number from 1, the newest
 * @param path within the page, as {@code /history/2}
 * @param newer {@code null} on the first page, as {@code older} on the last
 */
public record HistoryPage(int number, String path, String newer, String older, List<Month> months) {

    /** About as many of them as one page has. */
    private static final int SIZE = 25;

    /** @param id for the heading */
    public record Month(String id, String name, List<Board.Story> stories) {}

    public static List<HistoryPage> of(Board board, Face face) {
        List<List<Month>> pages = new ArrayList<>(List.of(new ArrayList<>()));
        int onPage = 0;
        for (Month month : months(board, face)) {
            if (onPage >= SIZE) {
                pages.add(new ArrayList<>());
                onPage = 0;
            }
            pages.get(pages.size() - 1).add(month);
            onPage += month.stories().size();
        }
        List<HistoryPage> found = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            found.add(new HistoryPage(
                    i + 1,
                    path(i + 1),
                    i == 0 ? null : path(i),
                    i + 1 == pages.size() ? null : path(i + 2),
                    pages.get(i)));
        }
        return found;
    }

    private static List<Month> months(Board board, Face face) {
        Map<YearMonth, List<Board.Story>> byMonth = new LinkedHashMap<>();
        Stream.concat(board.incidents().stream(), board.maintenances().stream())
                .sorted(Comparator.comparing(Board.Story::startedAt).reversed())
                .forEach(story -> byMonth.computeIfAbsent(
                                YearMonth.from(story.startedAt().atZone(WorkingCalendar.ZONE)),
                                month -> new ArrayList<>())
                        .add(story));
        return byMonth.entrySet().stream()
                .map(entry -> new Month(
                        "m" + entry.getKey(), face.month(first(entry.getValue())), List.copyOf(entry.getValue())))
                .toList();
    }

    private static Instant first(List<Board.Story> stories) {
        return stories.get(0).startedAt();
    }

    private static String path(int number) {
        return number == 1 ? "/history" : "/history/" + number;
    }

    /** Titles of pages differ. */
    public String titleTail() {
        return number == 1 ? "" : " (" + number + ")";
    }
}
