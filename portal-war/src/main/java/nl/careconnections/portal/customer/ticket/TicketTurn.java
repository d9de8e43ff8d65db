package nl.careconnections.portal.customer.ticket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.careconnections.domain.ticket.CustomerStep;
import nl.careconnections.domain.ticket.CustomerTicket;
import nl.careconnections.domain.ticket.Entry;
import nl.careconnections.domain.ticket.EntryKind;
import nl.careconnections.domain.ticket.Status;

/** What the ticket waits for from its reader: one thing at a time, shown in the warm panel. */
@Named
@RequestScoped
public class TicketTurn {

    @Inject
    TicketPage page;

    /** ANSWER a question, give a VERDICT on the solution, RATE the handling, or nothing (empty). */
    public String getKind() {
        CustomerTicket ticket = page.getTicket();
        if (page.allows(CustomerStep.REPLY) && ticket.header().status() == Status.WAITING_FOR_CUSTOMER) {
            return "ANSWER";
        }
        if (page.allows(CustomerStep.ACCEPT)) {
            return "VERDICT";
        }
        return page.allows(CustomerStep.RATE) && ticket.rating() == null ? "RATE" : "";
    }

    /** Whether to show the panel at all. */
    public boolean isAsking() {
        return !Showing.isNow() || !getKind().isEmpty();
    }

    /** Whether the panel asks this. */
    public boolean asks(String kind) {
        return !Showing.isNow() || getKind().equals(kind);
    }

    /** What support wrote last: the question or the solution; {@code null} when support wrote nothing. */
    public Entry getQuote() {
        return page.getTimeline().stream()
                .filter(entry -> entry.kind() == EntryKind.MESSAGE && entry.byStaff())
                .findFirst()
                .orElse(null);
    }
}
