package nl.careconnections.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import nl.careconnections.domain.ticket.Desk;
import nl.careconnections.domain.ticket.Queue;
import nl.careconnections.portal.shared.Text;

/** The queues with how many tickets wait in each, for the rail of every staff page. */
@Named("queueCounts")
@RequestScoped
public class QueueCounts {

    private static final List<Queue> SHOWN =
            List.of(Queue.MINE, Queue.UNASSIGNED, Queue.DUE_SOON, Queue.LATE, Queue.WAITING, Queue.SOLVED, Queue.OPEN);

    @Inject
    HttpServletRequest request;

    @Inject
    DeskAround around;

    @Inject
    Text text;

    private List<Line> lines;

    /** @param name as the address has it */
    public record Line(String name, String label, String path, String count, boolean current, boolean alarming) {}

    /** A filter of the reader. */
    public record Kept(String name, String path, boolean current) {}

    /** Empty for staff who handle no tickets. */
    public List<Line> getLines() {
        if (lines == null) {
            lines = around.get().map(this::lines).orElse(List.of());
        }
        return lines;
    }

    private List<Line> lines(Desk desk) {
        QueueAddress here = here();
        Stream<Line> queues = SHOWN.stream().map(queue -> line(desk, queue, here));
        return Stream.of(queues, types(desk, here), teams(desk, here))
                .flatMap(stream -> stream)
                .toList();
    }

    private Line line(Desk desk, Queue queue, QueueAddress here) {
        String name = QueueAddress.nameOf(queue);
        return new Line(
                name,
                text.get("queue.name." + name),
                QueueAddress.pathOf(queue),
                DeskAround.inWords(desk.count(queue)),
                here != null && here.isWhole() && here.filter().queue() == queue,
                queue == Queue.LATE && desk.count(queue).number() > 0);
    }

    /** What the reader kept. */
    public List<Kept> getFilters() {
        QueueAddress here = here();
        return around.get().stream()
                .flatMap(desk -> desk.filters().stream())
                .map(saved -> new Kept(
                        saved.name(),
                        new QueueAddress(saved.filter(), null).getPath(),
                        here != null
                                && !here.isWhole()
                                && !here.isOfTeam()
                                && !here.isOfType()
                                && here.filter().equals(saved.filter())))
                .toList();
    }

    /** Who works on one kind only has no need to choose. */
    private Stream<Line> types(Desk desk, QueueAddress here) {
        return desk.types().size() < 2
                ? Stream.empty()
                : desk.types().stream()
                        .map(line -> new Line(
                                "type-" + QueueAddress.nameOf(line.type()),
                                text.get(line.type().label() + ".topic"),
                                QueueAddress.pathOf(line.type()),
                                DeskAround.inWords(line.count()),
                                here != null
                                        && here.isOfType()
                                        && line.type().equals(here.filter().type()),
                                false));
    }

    /** One team alone has the same work as all together. */
    private static Stream<Line> teams(Desk desk, QueueAddress here) {
        return desk.teams().size() < 2
                ? Stream.empty()
                : desk.teams().stream()
                        .map(team -> new Line(
                                "team-" + team.id(),
                                team.name(),
                                QueueAddress.pathOfTeam(team.id()),
                                DeskAround.inWords(team.count()),
                                here != null && here.isOfTeam() && here.filter().teamId() == team.id(),
                                false));
    }

    /** The queue on the page, or the one somebody came from; {@code null} elsewhere. */
    private QueueAddress here() {
        if (request.getServletPath().equals("/staff/queue.xhtml")) {
            return QueueAddress.of(request::getParameter);
        }
        String from = request.getParameter("from");
        return from == null ? null : QueueAddress.from(from);
    }
}
