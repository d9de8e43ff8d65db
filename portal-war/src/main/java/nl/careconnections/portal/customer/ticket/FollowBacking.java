package nl.careconnections.portal.customer.ticket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.careconnections.domain.ticket.Followers;
import nl.careconnections.portal.shared.Viewer;

/** Begins and ends getting mails about a ticket. */
@Named("following")
@RequestScoped
public class FollowBacking {

    @Inject
    Followers followers;

    @Inject
    Viewer viewer;

    @Inject
    TicketPage page;

    @Inject
    WriteStep step;

    public String begin() {
        return step.attempt("ticket.follow.done", () -> followers.follow(viewer.getCaller(), page.getNumber()));
    }

    public String end() {
        return step.attempt("ticket.unfollow.done", () -> followers.unfollow(viewer.getCaller(), page.getNumber()));
    }
}
