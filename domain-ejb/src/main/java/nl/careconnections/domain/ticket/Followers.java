package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.audit.AccessLog;

/** Colleagues who want to be mailed about a ticket too. */
@ApplicationScoped
@Transactional
public class Followers {

    @Inject
    Admission admission;

    @Inject
    FollowerList followers;

    @Inject
    AccessLog accessLog;

    public void follow(Caller caller, long number) {
        Ticket ticket = admission.customer(caller, number, "ticket.followed");
        followers.add(ticket, caller.accountId());
        accessLog.done(caller.actor(), "ticket.followed", ticket.subjectOfLog());
    }

    public void unfollow(Caller caller, long number) {
        Ticket ticket = admission.customer(caller, number, "ticket.unfollowed");
        followers.remove(ticket, caller.accountId());
        accessLog.done(caller.actor(), "ticket.unfollowed", ticket.subjectOfLog());
    }
}
