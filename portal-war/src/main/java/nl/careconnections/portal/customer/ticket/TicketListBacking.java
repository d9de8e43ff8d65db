package nl.careconnections.portal.customer.ticket;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import nl.careconnections.domain.ticket.Position;
import nl.careconnections.domain.ticket.Rows;
import nl.careconnections.domain.ticket.Scope;
import nl.careconnections.domain.ticket.TicketLists;
import nl.careconnections.domain.ticket.TicketRow;
import nl.careconnections.portal.shared.Viewer;

/** The organisation's tickets; all of it follows from the address. */
@Named("ticketList")
@RequestScoped
public class TicketListBacking {

    private static final int PAGE_SIZE = 20;

    @Inject
    TicketLists lists;

    @Inject
    Viewer viewer;

    @Inject
    HttpServletRequest request;

    private ListAddress address;
    private Rows rows;
    private Map<Scope, Long> counts;

    @PostConstruct
    void read() {
        address = ListAddress.of(request);
        rows = rowsAt(address);
        if (rows.rows().isEmpty() && address.position() != null) {
            address = address.at(null);
            rows = rowsAt(address);
        }
    }

    private Rows rowsAt(ListAddress place) {
        return lists.ofOrganisation(viewer.getCaller(), place.filter(), place.position(), PAGE_SIZE);
    }

    public ListAddress getAddress() {
        return address;
    }

    public Scope[] getScopes() {
        return Scope.values();
    }

    /** How many tickets stand in a part of the list, with the same words searched for. */
    public long count(Scope scope) {
        if (counts == null) {
            counts = lists.counts(viewer.getCaller(), address.words());
        }
        return counts.get(scope);
    }

    public List<TicketRow> getRows() {
        return rows.rows();
    }

    public long getTotal() {
        return count(address.scope());
    }

    /** {@code null} on the first page. */
    public ListAddress getPrevious() {
        return at(rows.previous());
    }

    /** {@code null} on the last page. */
    public ListAddress getNext() {
        return at(rows.next());
    }

    private ListAddress at(Position position) {
        return position == null ? null : address.at(position);
    }
}
