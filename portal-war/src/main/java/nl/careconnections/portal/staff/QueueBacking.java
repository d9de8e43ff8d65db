package nl.careconnections.portal.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import nl.careconnections.domain.ticket.Position;
import nl.careconnections.domain.ticket.QueueOrder;
import nl.careconnections.domain.ticket.Rows;
import nl.careconnections.domain.ticket.TicketLists;
import nl.careconnections.domain.ticket.TicketRow;
import nl.careconnections.portal.shared.Text;
import nl.careconnections.portal.shared.Viewer;

/** One queue: its rows, page by page, in the order asked for. */
@Named("queue")
@RequestScoped
public class QueueBacking {

    @Inject
    HttpServletRequest request;

    @Inject
    Viewer viewer;

    @Inject
    TicketLists lists;

    @Inject
    RowHeight rowHeight;

    @Inject
    DeskAround around;

    @Inject
    Text text;

    private QueueAddress address;
    private Rows rows;

    @PostConstruct
    void read() {
        address = QueueAddress.of(request::getParameter);
        rows = rowsAt(address);
        if (rows.rows().isEmpty() && address.position() != null) {
            address = address.at(null);
            rows = rowsAt(address);
        }
    }

    private Rows rowsAt(QueueAddress place) {
        return lists.queue(viewer.getCaller(), place.filter(), place.position(), rowHeight.isCompact() ? 50 : 25);
    }

    public QueueAddress getAddress() {
        return address;
    }

    /** The queue's name, or the team's. */
    public String getTitle() {
        return address.isOfTeam()
                ? around.team(address.filter().teamId())
                        .map(team -> team.name())
                        .orElseGet(this::name)
                : name();
    }

    private String name() {
        return text.get("queue.name." + address.getName());
    }

    /** How many it holds, where that is kept; else {@code null}. */
    public String getCount() {
        return around.count(address).orElse(null);
    }

    public List<String> getOrders() {
        return Arrays.stream(QueueOrder.values()).map(QueueAddress::nameOf).toList();
    }

    public List<TicketRow> getRows() {
        return rows.rows();
    }

    /** {@code null} on the first page. */
    public String getPreviousPath() {
        return pathAt(rows.previous());
    }

    /** {@code null} on the last page. */
    public String getNextPath() {
        return pathAt(rows.next());
    }

    private String pathAt(Position place) {
        return place == null ? null : address.at(place).getPath();
    }
}
