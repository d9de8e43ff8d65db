package nl.careconnections.status.feed;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.careconnections.domain.status.Board;

/** What a feed tells of. */
final class Stories {

    private static final int NEWEST = 50;

    private Stories() {}

    /** The newest incidents and maintenance, newest first. */
    static List<Board.Story> newest(Board board) {
        return Stream.concat(board.incidents().stream(), board.maintenances().stream())
                .sorted(Comparator.comparing(Board.Story::createdAt).reversed())
                .limit(NEWEST)
                .toList();
    }
}
