package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;

/** Consent to log in to the customer's production environment: given, used where everybody sees it, and taken back. */
@ApplicationScoped
@Transactional
public class AccessGrants {

    private static final int LONGEST_USE = 24 * 60;

    @Inject
    EntityManager entityManager;

    @Inject
    Admission admission;

    @Inject
    Consents consents;

    @Inject
    TicketClocks clocks;

    @Inject
    Announcements announcements;

    @Inject
    AccessLog accessLog;

    /**
     * @throws InvalidInput {@code purpose} or {@code until}: empty, too long, past ({@code ticket.untilPast}) or too far
     *     ({@code ticket.untilTooFar}, argument: days)
     * @throws Conflict {@code ticket.accessActive} when there is one already, {@code ticket.closed}
     */
    public void grant(Caller caller, long number, Consent typed) {
        Ticket ticket = admission.customerToChange(caller, number, "ticket.accessGranted");
        ticket.requireSupportQuestion();
        consents.give(caller, ticket, consents.checked(typed));
        accessLog.done(caller.actor(), "ticket.accessGranted", ticket.subjectOfLog());
    }

    /** @throws Conflict {@code ticket.noAccess} when there is none that holds */
    public void revoke(Caller caller, long number) {
        Ticket ticket = admission.customerToChange(caller, number, "ticket.accessRevoked");
        Instant now = clocks.timeFor(ticket);
        consents.active(ticket)
                .orElseThrow(() -> new Conflict("ticket.noAccess"))
                .revoke(caller.accountId(), now);
        TicketEntry entry = ticket.tell(EntryKind.ACCESS_REVOKED, Author.of(caller), "", List.of(), now);
        entityManager.flush();
        announcements.tellCustomers(ticket, entry, "ticket.accessRevoked", MailWords.NUMBER);
        announcements.tellDesk(ticket, entry, "ticket.staffAccessRevoked", MailWords.NUMBER);
        accessLog.done(caller.actor(), "ticket.accessRevoked", ticket.subjectOfLog());
    }

    /**
     * Keeps that support logged in.
     *
     * @param what what was done there
     * @param minutes how long, from 1 to 1,440
     * @throws InvalidInput {@code what}; {@code minutes} with key {@code ticket.minutes}
     * @throws Conflict {@code ticket.noAccess} when there is no consent, or it ended or was taken back
     */
    public void use(Caller caller, long number, String what, int minutes) {
        Ticket ticket = admission.staffToChange(caller, number, "ticket.accessUsed");
        Rules.all(() -> PlainText.requiredLines("what", what, Terms.PURPOSE), () -> requireLength(minutes));
        String done = PlainText.lines(what);
        Instant now = clocks.timeFor(ticket);
        AccessGrant grant = consents.active(ticket).orElseThrow(() -> refused(caller, ticket));
        grant.use(caller.accountId(), done, minutes, now);
        String length = Integer.toString(minutes);
        TicketEntry entry = ticket.tell(EntryKind.ACCESS_USED, Author.of(caller), done, List.of(length), now);
        entityManager.flush();
        announcements.tellCustomers(ticket, entry, "ticket.accessUsed", MailWords.with(length));
        accessLog.done(caller.actor(), "ticket.accessUsed", ticket.subjectOfLog());
    }

    private static void requireLength(int minutes) {
        if (minutes < 1 || minutes > LONGEST_USE) {
            throw new InvalidInput("minutes", "ticket.minutes", LONGEST_USE);
        }
    }

    private Conflict refused(Caller caller, Ticket ticket) {
        accessLog.refused(caller.actor(), "ticket.accessUsed", ticket.subjectOfLog(), "no consent");
        return new Conflict("ticket.noAccess");
    }
}
