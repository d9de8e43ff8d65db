package nl.careconnections.portal.customer.ticket;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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

    @PostConstruct
    void read() {
        address = ListAddress.of(request);
        rows = lists.ofOrganisation(viewer.getCaller(), address.filter(PAGE_SIZE));
        if (rows.rows().isEmpty() && rows.total() > 0) {
            address = address.at((int) ((rows.total() - 1) / PAGE_SIZE));
            rows = lists.ofOrganisation(viewer.getCaller(), address.filter(PAGE_SIZE));
        }
    }

    public ListAddress getAddress() {
        return address;
    }

    public Scope[] getScopes() {
        return Scope.values();
    }

    /** How many tickets stand in a part of the list, with the same words searched for. */
    public long count(Scope scope) {
        return scope == address.scope()
                ? rows.total()
                : lists.ofOrganisation(viewer.getCaller(), address.in(scope).filter(1))
                        .total();
    }

    public List<TicketRow> getRows() {
        return rows.rows();
    }

    public long getTotal() {
        return rows.total();
    }

    /** Number of the first ticket on this page, counted from one. */
    public long getFirst() {
        return (long) address.page() * PAGE_SIZE + 1;
    }

    public long getLast() {
        return getFirst() + rows.rows().size() - 1;
    }

    public boolean isBegin() {
        return address.page() == 0;
    }

    public boolean isEnd() {
        return getLast() >= rows.total();
    }
}
