package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.Actor;

/**
 * Tells who handles a request that a term of it comes to its end, and once it went past it the directors too. The mail says
 * number, name and term, so that even somebody who may not open the request can ask about it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TermNotices {

    @Inject
    EntityManager entityManager;

    @Inject
    RequestTerms terms;

    @Inject
    People people;

    @Inject
    TicketClocks clocks;

    @Inject
    Announcements announcements;

    @Inject
    Flows flows;

    @Inject
    AccessLog accessLog;

    /** Gives every notice that is due; a term that ended meanwhile, while nobody looked, only the last one. */
    void give(Ticket ticket, Instant now) {
        for (RequestTerm term : terms.of(ticket)) {
            Instant notice = term.nextNotice();
            if (notice != null && !now.isBefore(notice)) {
                give(ticket, term, !now.isBefore(term.dueAt()));
            }
        }
    }

    private void give(Ticket ticket, RequestTerm term, boolean late) {
        RequestFlow flow = flows.of(ticket.type());
        if (late && flow.termPassed(new Request(ticket), term)) {
            return;
        }
        tell(ticket, term, late);
        if (!late) {
            flow.termComesToEnd(new Request(ticket), term);
        }
    }

    private void tell(Ticket ticket, RequestTerm term, boolean late) {
        Instant at = clocks.timeFor(ticket);
        Map<Long, Person> readers = new LinkedHashMap<>();
        announcements.handlers(ticket).forEach(person -> readers.put(person.accountId(), person));
        if (late) {
            people.staffWith(Ability.OVERSEE).forEach(person -> readers.putIfAbsent(person.accountId(), person));
        }
        TicketEntry entry = ticket.tellTerm(
                List.of(
                        ticket.type().label() + "." + term.name(),
                        late ? "late" : "soon",
                        term.dueAt().toString(),
                        String.join(
                                ", ",
                                readers.values().stream().map(Person::name).toList()),
                        Long.toString(term.about())),
                at);
        terms.keepTold(term, late, at);
        entityManager.flush();
        String template = late ? "ticket.termLate" : "ticket.termSoon";
        readers.values().forEach(reader -> announcements.send(ticket, entry, template, MailWords.with(term), reader));
        accessLog.done(Actor.SYSTEM, "ticket.escalated", ticket.subjectOfLog());
    }
}
