package nl.careconnections.domain.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import nl.careconnections.domain.sla.WorkingCalendar;

/**
 * What viewers see now, kept in each node so that no view asks the database, and the last that was known when it is away
 * (assurance R8). {@link #look} is called several times a second.
 */
@ApplicationScoped
public class CurrentBoard {

    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    /** While something is the matter, the minutes of today grow. */
    private static final Duration GOOD_FOR_IN_TROUBLE = Duration.ofMinutes(1);

    @Inject
    Boards boards;

    @Inject
    Clock clock;

    private final List<Consumer<Board>> viewers = new CopyOnWriteArrayList<>();

    private volatile Board board = Board.EMPTY;
    private volatile Instant heardAt = Instant.EPOCH;
    private volatile Instant checkedAt;

    public Board get() {
        return board;
    }

    /** When the database was last asked whether anything changed, and answered. */
    public Instant heardAt() {
        return heardAt;
    }

    /** When it was last looked whether everything works: by a check, or, without any, by reading what was told. */
    public Instant checkedAt() {
        Instant checked = checkedAt;
        return checked == null ? heardAt : checked;
    }

    /** Hands every new board to a viewer, on the thread that found it, and the present one at once. */
    public void onChange(Consumer<Board> viewer) {
        viewers.add(viewer);
        viewer.accept(board);
    }

    public void forget(Consumer<Board> viewer) {
        viewers.remove(viewer);
    }

    /** Reads the board anew when it changed or has aged; when a viewer cannot take it, the next look tries again. */
    public synchronized void look() {
        Instant now = clock.instant();
        Boards.Signs signs = boards.signs();
        if (signs.revision() != board.revision() || hasAged(now)) {
            Board fresh = boards.read();
            viewers.forEach(viewer -> viewer.accept(fresh));
            board = fresh;
        }
        checkedAt = signs.checkedAt();
        heardAt = now;
    }

    private boolean hasAged(Instant now) {
        Duration goodFor = board.worst() == ComponentStatus.OPERATIONAL ? GOOD_FOR : GOOD_FOR_IN_TROUBLE;
        return !now.isBefore(board.readAt().plus(goodFor)) || !day(now).equals(day(board.readAt()));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, WorkingCalendar.ZONE);
    }
}
