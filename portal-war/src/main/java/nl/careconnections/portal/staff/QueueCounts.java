package nl.careconnections.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.ticket.Queue;
import nl.careconnections.domain.ticket.TicketLists;
import nl.careconnections.portal.shared.Viewer;

/** The queues with how many tickets wait in each, for the rail of every staff page. */
@Named("queueCounts")
@RequestScoped
public class QueueCounts {

    private static final List<Queue> SHOWN =
            List.of(Queue.MINE, Queue.UNASSIGNED, Queue.DUE_SOON, Queue.LATE, Queue.WAITING, Queue.SOLVED, Queue.OPEN);

    @Inject
    HttpServletRequest request;

    @Inject
    Viewer viewer;

    @Inject
    TicketLists lists;

    private List<Line> lines;

    /** @param name as the address has it */
    public record Line(String name, String path, long count, boolean current, boolean alarming) {}

    /** Empty for staff who handle no tickets. */
    public List<Line> getLines() {
        if (lines == null) {
            lines = viewer.getCaller().can(Ability.HANDLE_TICKETS) ? read() : List.of();
        }
        return lines;
    }

    private List<Line> read() {
        Map<Queue, Long> counts = lists.counts(viewer.getCaller());
        String here = here();
        return SHOWN.stream()
                .map(queue -> {
                    String name = QueueAddress.nameOf(queue);
                    long count = counts.getOrDefault(queue, 0L);
                    return new Line(
                            name,
                            QueueAddress.pathOf(queue),
                            count,
                            name.equals(here),
                            queue == Queue.LATE && count > 0);
                })
                .toList();
    }

    /** The queue on the page, or the one somebody came from; the first one where the queues' page is asked for as such. */
    private String here() {
        boolean queues = request.getServletPath().equals("/staff/queue.xhtml");
        String named = request.getParameter(queues ? "queue" : "from");
        return named == null && queues ? QueueAddress.nameOf(Queue.MINE) : named;
    }
}
