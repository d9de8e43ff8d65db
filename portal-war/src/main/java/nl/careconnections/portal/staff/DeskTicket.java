package nl.careconnections.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.ticket.StaffStep;
import nl.careconnections.domain.ticket.StaffTicket;
import nl.careconnections.domain.ticket.Tickets;
import nl.careconnections.portal.shared.Viewer;
import nl.careconnections.portal.ticket.TicketNumber;

/** The ticket in the address, as staff see it. */
@Named("deskTicket")
@RequestScoped
public class DeskTicket {

    @Inject
    HttpServletRequest request;

    @Inject
    Viewer viewer;

    @Inject
    Tickets tickets;

    private StaffTicket ticket;

    public long getNumber() {
        return TicketNumber.parse(request.getParameter("number")).orElseThrow(NotFound::new);
    }

    /** Before anything is written: what does not exist becomes a page of its own. */
    public void open() {
        getTicket();
    }

    /** Read once per request, and only when the page is shown: a step that succeeds leads to a new request. */
    public StaffTicket getTicket() {
        if (ticket == null) {
            ticket = tickets.handle(viewer.getCaller(), getNumber());
        }
        return ticket;
    }

    public boolean isSupportQuestion() {
        return getTicket().header().type().equals(Topic.SUPPORT_QUESTION);
    }

    /** After a step was refused, what others did meanwhile has to show. */
    void forget() {
        ticket = null;
    }

    public boolean may(String step) {
        return getTicket().allowed().contains(StaffStep.valueOf(step));
    }

    /**
     * Whether a form stands on the page: where the step can be taken, and where the form was just sent, because somebody
     * who was overtaken has to hear why it goes no further.
     */
    public boolean offers(String step, String sentField) {
        return may(step) || request.getParameter(sentField) != null;
    }

    /** The list that its reader came from, as a parameter. */
    public String getFrom() {
        return queue().getAsParameter();
    }

    public String getQueueName() {
        return queue().getName();
    }

    public String getQueuePath() {
        return queue().getPath();
    }

    public String getPath() {
        return "/staff/ticket.xhtml?number=" + getNumber() + "&from=" + getFrom();
    }

    private QueueAddress queue() {
        return QueueAddress.from(request.getParameter("from"));
    }
}
