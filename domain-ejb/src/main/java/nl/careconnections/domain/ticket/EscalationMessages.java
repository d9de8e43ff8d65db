package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.duty.Alarms;
import nl.careconnections.domain.escalation.Recipient;
import nl.careconnections.domain.escalation.Step;
import nl.careconnections.domain.notification.Mail;
import nl.careconnections.domain.notification.Outbox;
import nl.careconnections.domain.notification.TextMessage;
import nl.careconnections.domain.shared.MobileNumber;
import nl.careconnections.domain.team.Teams;

/** Who is told that a level of escalation is reached, and in which words. Somebody always is. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class EscalationMessages {

    /** Somebody to tell. */
    record Reader(Person person, boolean byText) {}

    @Inject
    People people;

    @Inject
    Teams teams;

    @Inject
    Alarms alarms;

    @Inject
    Outbox outbox;

    /** Each once, by text message when any of the ways to them says so. */
    List<Reader> readers(Ticket ticket, Step step) {
        Map<Long, Reader> readers = new LinkedHashMap<>();
        for (Recipient recipient : step.level().recipientsOf(ticket.priority())) {
            reached(ticket, recipient)
                    .forEach(person -> readers.merge(
                            person.accountId(),
                            new Reader(person, recipient.byText()),
                            (before, now) -> new Reader(person, before.byText() || now.byText())));
        }
        if (readers.isEmpty()) {
            team(ticket).forEach(person -> readers.put(person.accountId(), new Reader(person, false)));
        }
        return new ArrayList<>(readers.values());
    }

    void tell(Ticket ticket, Step step, Instant deadline, TicketEntry entry, Collection<Reader> readers) {
        String event = ticket.subjectOfLog() + ":entry:" + entry.id();
        String path = "/ticket/" + ticket.number();
        MailWords words = MailWords.with(ticket.priority(), step, deadline);
        for (Reader reader : readers) {
            Person person = reader.person();
            List<String> arguments = words.of(ticket, person.language());
            outbox.mail(new Mail(
                    event, person.email(), person.language(), template(step), arguments, path, ticket.mailThread()));
            Optional.of(person.mobile())
                    .filter(mobile -> reader.byText())
                    .flatMap(MobileNumber::international)
                    .ifPresent(number -> outbox.text(new TextMessage(
                            event, number, person.language(), template(step), arguments, path, ticket.mailThread())));
        }
    }

    private List<Person> reached(Ticket ticket, Recipient recipient) {
        return switch (recipient.kind()) {
            case ASSIGNEE -> assigneeOrTeam(ticket);
            case TEAM -> team(ticket);
            case TEAM_LEAD -> persons(teams.leadsOf(ticket.teamId()));
            case DIRECTORS -> people.staffWith(Ability.OVERSEE);
            case ON_CALL -> alarms.onCall().stream().toList();
        };
    }

    private List<Person> assigneeOrTeam(Ticket ticket) {
        List<Person> assignee = people.staffWith(Ability.HANDLE_TICKETS).stream()
                .filter(person -> Objects.equals(person.accountId(), ticket.assigneeId()))
                .toList();
        return assignee.isEmpty() ? team(ticket) : assignee;
    }

    private List<Person> team(Ticket ticket) {
        return persons(teams.membersOf(ticket.teamId()));
    }

    private List<Person> persons(Set<Long> accountIds) {
        return people.get(accountIds).values().stream()
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    private static String template(Step step) {
        if (step.level().isRepeated()) {
            return "ticket.escalatedAgain";
        }
        return step.level().percent() == 100 ? "ticket.escalatedLate" : "ticket.escalatedSoon";
    }
}
