package nl.careconnections.portal.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import nl.careconnections.domain.ticket.QueueOrder;
import nl.careconnections.domain.ticket.Rows;
import nl.careconnections.domain.ticket.TicketLists;
import nl.careconnections.domain.ticket.TicketRow;
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

    private QueueAddress address;
    private Rows rows;

    @PostConstruct
    void read() {
        address = QueueAddress.of(
                request.getParameter("queue"),
                request.getParameter("q"),
                request.getParameter("order"),
                request.getParameter("page"));
        rows = rowsAt(address);
        if (rows.rows().isEmpty() && rows.total() > 0) {
            address = address.at(getLastPage());
            rows = rowsAt(address);
        }
    }

    private Rows rowsAt(QueueAddress place) {
        return lists.queue(viewer.getCaller(), place.filter(size()));
    }

    private int size() {
        return rowHeight.isCompact() ? 50 : 25;
    }

    public QueueAddress getAddress() {
        return address;
    }

    public List<String> getOrders() {
        return Arrays.stream(QueueOrder.values()).map(QueueAddress::nameOf).toList();
    }

    public List<TicketRow> getRows() {
        return rows.rows();
    }

    public long getTotal() {
        return rows.total();
    }

    public long getFirst() {
        return (long) (address.page() - 1) * size() + 1;
    }

    public long getLast() {
        return getFirst() + rows.rows().size() - 1;
    }

    private int getLastPage() {
        return (int) Math.max(1, (rows.total() + size() - 1) / size());
    }

    /** {@code null} on the first page. */
    public String getPreviousPath() {
        return address.page() > 1 ? address.at(address.page() - 1).getPath() : null;
    }

    /** {@code null} on the last page. */
    public String getNextPath() {
        return address.page() < getLastPage() ? address.at(address.page() + 1).getPath() : null;
    }
}
