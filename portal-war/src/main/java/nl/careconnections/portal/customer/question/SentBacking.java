package nl.careconnections.portal.customer.question;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.careconnections.domain.ticket.CustomerTicket;
import nl.careconnections.domain.ticket.Draft;
import nl.careconnections.domain.ticket.Drafts;
import nl.careconnections.domain.ticket.Expectations;
import nl.careconnections.domain.ticket.Tickets;
import nl.careconnections.portal.shared.Viewer;

/** What came of a draft: the number, the targets, and what happens next. */
@Named("sent")
@RequestScoped
public class SentBacking {

    @Inject
    DraftAddress address;

    @Inject
    Drafts drafts;

    @Inject
    Tickets tickets;

    @Inject
    Expectations expectations;

    @Inject
    Viewer viewer;

    private CustomerTicket ticket;

    /** A draft that was not sent yet goes on where it was. */
    public String open() {
        Draft draft = drafts.get(viewer.getCaller(), address.getId());
        return draft.isSent() ? null : QuestionPages.of(draft) + "?faces-redirect=true&draft=" + address.getId();
    }

    public CustomerTicket getTicket() {
        if (ticket == null) {
            ticket = tickets.view(
                    viewer.getCaller(),
                    drafts.get(viewer.getCaller(), address.getId()).ticket());
        }
        return ticket;
    }

    /** Whether to ring the emergency number now. */
    public boolean isCall() {
        return expectations
                .of(getTicket().header().priority(), viewer.getLanguage())
                .call();
    }
}
