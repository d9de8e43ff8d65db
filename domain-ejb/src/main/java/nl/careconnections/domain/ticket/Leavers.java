package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Colleague;
import nl.careconnections.domain.account.Colleagues;
import nl.careconnections.domain.account.Departure;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.account.Role;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.notification.Mail;
import nl.careconnections.domain.notification.Outbox;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;

/**
 * Open work of people who leave. A customer's requests get another contact, who is asked and mailed from then on; what was
 * on the desk of somebody of support is nobody's again. All that they wrote stays as it is.
 */
@ApplicationScoped
@Transactional
public class Leavers {

    @Inject
    EntityManager entityManager;

    @Inject
    People people;

    @Inject
    Sight sight;

    @Inject
    TicketClocks clocks;

    @Inject
    FollowerList followers;

    @Inject
    Announcements announcements;

    @Inject
    Outbox outbox;

    @Inject
    AccessLog accessLog;

    /**
     * What a colleague would leave behind, for who may take their access.
     *
     * @throws NotFound for another organisation
     * @throws NotAllowed for who may only look
     */
    public OpenWork openWorkOf(Caller caller, Colleague colleague) {
        Colleagues.requireCare(caller, colleague.organisationId());
        long requests = ((Number) entityManager
                        .createQuery(
                                "select count(t) from Ticket t where t.submitterId = :contact and t.status <> :closed")
                        .setParameter("contact", colleague.id())
                        .setParameter("closed", Status.CLOSED)
                        .getSingleResult())
                .longValue();
        return new OpenWork(requests, successors(colleague.organisationId(), colleague.id()));
    }

    /** @throws InvalidInput {@code successor} with key {@code account.successor} when open requests need one */
    @Transactional(Transactional.TxType.MANDATORY)
    void passOn(@Observes Departure departure) {
        if (departure.organisationId() == null) {
            clearDesk(departure);
        } else {
            handOver(departure);
        }
    }

    private void handOver(Departure departure) {
        List<Ticket> requests = locked("submitterId", departure.accountId());
        if (requests.isEmpty()) {
            return;
        }
        List<Person> colleagues = successors(departure.organisationId(), departure.accountId());
        Person chosen = colleagues.stream()
                .filter(person -> departure.successorId() != null && person.accountId() == departure.successorId())
                .findFirst()
                .orElseThrow(() -> new InvalidInput("successor", "account.successor"));
        Person administrator = administrator(departure, colleagues);
        Map<Person, Integer> received = new LinkedHashMap<>();
        for (Ticket request : requests) {
            Person successor = chosen.topics().mayRead(request.type()) ? chosen : administrator;
            handTo(successor, request, departure);
            received.merge(successor, 1, Integer::sum);
        }
        received.forEach((successor, number) -> tell(successor, number, departure));
    }

    /** Administrators read all kinds; who decides on it gets what the chosen one may not read, when it is one of them. */
    private static Person administrator(Departure departure, List<Person> colleagues) {
        return colleagues.stream()
                .filter(Leavers::isAdministrator)
                .min(Comparator.comparing(
                        person -> person.accountId() != departure.by().accountId()))
                .orElseThrow();
    }

    private void handTo(Person successor, Ticket request, Departure departure) {
        request.handToContact(successor.accountId());
        followers.remove(request, successor.accountId());
        request.tell(
                EntryKind.CONTACT_CHANGED,
                Author.of(departure.by()),
                "",
                List.of(departure.name(), successor.name()),
                clocks.timeFor(request));
        clocks.wind(request);
        entityManager.flush();
        accessLog.done(departure.by().actor(), "ticket.contactChanged", request.subjectOfLog());
    }

    private void tell(Person successor, int requests, Departure departure) {
        if (successor.accountId() == departure.by().accountId()) {
            return;
        }
        outbox.mail(new Mail(
                "account:" + departure.accountId() + ":left",
                successor.email(),
                successor.language(),
                "account.takenOver",
                List.of(Integer.toString(requests)),
                "/customer/ticket/list.xhtml?scope=MINE",
                null));
    }

    private void clearDesk(Departure departure) {
        for (Ticket ticket : locked("assigneeId", departure.accountId())) {
            if (!ticket.isSupportQuestion()) {
                continue;
            }
            TicketEntry entry =
                    ticket.assignTo(Author.of(departure.by()), null, departure.name(), "", clocks.timeFor(ticket));
            clocks.wind(ticket);
            entityManager.flush();
            announcements.tellDesk(ticket, entry, "ticket.staffFreed", MailWords.NUMBER);
            accessLog.done(departure.by().actor(), "ticket.assigned", ticket.subjectOfLog());
        }
    }

    private List<Ticket> locked(String role, long accountId) {
        return entityManager
                .createQuery(
                        "select t from Ticket t where t." + role + " = :account and t.status <> :closed order by t.id",
                        Ticket.class)
                .setParameter("account", accountId)
                .setParameter("closed", Status.CLOSED)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private List<Person> successors(long organisationId, long leaving) {
        return people.contactsOf(organisationId).stream()
                .filter(person -> person.accountId() != leaving)
                .sorted(Comparator.comparing(person -> !isAdministrator(person)))
                .toList();
    }

    private static boolean isAdministrator(Person person) {
        return person.roles().contains(Role.ORGANISATION_ADMINISTRATOR);
    }
}
