package nl.careconnections.portal.customer.ticket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.ticket.CustomerStep;
import nl.careconnections.domain.ticket.CustomerTicket;
import nl.careconnections.domain.ticket.Deadline;
import nl.careconnections.domain.ticket.Entry;
import nl.careconnections.domain.ticket.RequestTerm;
import nl.careconnections.domain.ticket.TicketHeader;
import nl.careconnections.domain.ticket.Tickets;
import nl.careconnections.portal.shared.Text;
import nl.careconnections.portal.shared.Viewer;
import nl.careconnections.portal.ticket.TicketNumber;
import nl.careconnections.portal.ticket.TicketWords;

/** The ticket whose number stands in the address, as this reader may see it. */
@Named
@RequestScoped
public class TicketPage {

    private static final String PAGE = "/customer/ticket/show.xhtml?faces-redirect=true&number=";

    @Inject
    Tickets tickets;

    @Inject
    TicketWords words;

    @Inject
    Text text;

    @Inject
    Viewer viewer;

    @Inject
    HttpServletRequest request;

    private CustomerTicket ticket;

    /** Somebody else's number, and what is no number, is not there (assurance S11). */
    public long getNumber() {
        return TicketNumber.parse(request.getParameter("number")).orElseThrow(NotFound::new);
    }

    public CustomerTicket getTicket() {
        if (ticket == null) {
            ticket = tickets.view(viewer.getCaller(), getNumber());
        }
        return ticket;
    }

    /** Reads the ticket before the page is shown, so that one that is not there gives the page that says so. */
    public void read() {
        getTicket();
    }

    /** Forgets what was read, because somebody may have changed it. */
    void reload() {
        ticket = null;
    }

    /** Whether to offer a step; while a form is read, every step is, see {@link Showing}. */
    public boolean may(String step) {
        return !Showing.isNow() || allows(CustomerStep.valueOf(step));
    }

    boolean allows(CustomerStep step) {
        return getTicket().allowed().contains(step);
    }

    /** The newest first, as people look for it. */
    public List<Entry> getTimeline() {
        List<Entry> newestFirst = new ArrayList<>(getTicket().timeline());
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    /** What we promised and still counts, or was kept. */
    public List<RequestTerm> getPromised() {
        return getTicket().terms().stream()
                .filter(term -> term.runs() || term.kept())
                .filter(term -> !words.isOwnDuty(getTicket().header().type(), term))
                .toList();
    }

    public boolean isSupportQuestion() {
        return getTicket().header().type().equals(Topic.SUPPORT_QUESTION);
    }

    /** Kind, number and product, as far as there is one. */
    public String getEyebrow() {
        TicketHeader head = getTicket().header();
        return Stream.of(words.type(head.type()), Long.toString(head.number()), head.product())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    public List<Deadline> getTargets() {
        return Stream.of(getTicket().response(), getTicket().repair())
                .filter(Objects::nonNull)
                .toList();
    }

    /** What the request for a rating begins with: of the kind, where it has words of its own. */
    public String getRatingLead() {
        String own = getTicket().header().type().label() + ".rate.lead";
        return text.in(viewer.getLocale(), text.has(viewer.getLocale(), own) ? own : "ticket.rate.lead");
    }

    public boolean isMine() {
        return getTicket().header().submitterId() == viewer.getCaller().accountId();
    }

    public String getFollowers() {
        return String.join(", ", getTicket().followers());
    }

    /** The address of this ticket after a step, so that reloading repeats nothing. */
    String again() {
        return at(getNumber());
    }

    static String at(long number) {
        return PAGE + number;
    }
}
