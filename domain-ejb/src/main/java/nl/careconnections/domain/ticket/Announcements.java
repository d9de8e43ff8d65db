package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.notification.Mail;
import nl.careconnections.domain.notification.Outbox;
import nl.careconnections.domain.team.Teams;

/**
 * Who is mailed about what happens to a ticket: number, neutral title and link, never a word of the ticket (assurance S19).
 * Nobody is mailed about what they did themselves, and nobody twice about one entry.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Announcements {

    @Inject
    Outbox outbox;

    @Inject
    People people;

    @Inject
    FollowerList followers;

    @Inject
    Sight sight;

    @Inject
    Flows flows;

    @Inject
    Teams teams;

    /** Tells the submitter that we received it; the only mail about something of one's own doing. */
    void confirm(Ticket ticket, TicketEntry received, String template, MailWords words) {
        told(ticket, List.of(ticket.submitterId()))
                .forEach(submitter -> send(ticket, received, template, words, submitter));
    }

    /** To the submitter and the followers, except who did it. */
    void tellCustomers(Ticket ticket, TicketEntry entry, String template, MailWords words) {
        tellCustomers(ticket, entry, template, words, List.of());
    }

    /** The same, and to these of the organisation too. */
    void tellCustomers(Ticket ticket, TicketEntry entry, String template, MailWords words, Collection<Long> accounts) {
        Set<Long> readers = new LinkedHashSet<>();
        readers.add(ticket.submitterId());
        readers.addAll(followers.of(ticket));
        readers.addAll(accounts);
        told(ticket, readers).stream()
                .filter(reader -> didNot(reader, entry))
                .forEach(reader -> send(ticket, entry, template, words, reader));
    }

    /** To who handles the ticket; while nobody does, to the desk that it is with. */
    void tellDesk(Ticket ticket, TicketEntry entry, String template, MailWords words) {
        tellStaff(ticket, entry, template, words, handlers(ticket));
    }

    /** Who handles the ticket; while nobody does, the desk that it is with. */
    List<Person> handlers(Ticket ticket) {
        List<Person> handler = ticket.assigneeId() == null
                ? List.of()
                : people.get(List.of(ticket.assigneeId())).values().stream()
                        .filter(person -> sight.coversStaff(person, ticket))
                        .toList();
        return handler.isEmpty() ? desk(ticket) : handler;
    }

    /** To these of staff, as far as they may see it. */
    void tellStaff(Ticket ticket, TicketEntry entry, String template, MailWords words, Collection<Person> readers) {
        readers.stream()
                .filter(reader -> sight.coversStaff(reader, ticket) && didNot(reader, entry))
                .forEach(reader -> send(ticket, entry, template, words, reader));
    }

    private List<Person> desk(Ticket ticket) {
        if (!ticket.isSupportQuestion()) {
            return flows.of(ticket.type()).desk(new Request(ticket));
        }
        Set<Long> members = teams.membersOf(ticket.teamId());
        return people.staffWith(Ability.HANDLE_TICKETS).stream()
                .filter(person -> members.contains(person.accountId()))
                .toList();
    }

    private List<Person> told(Ticket ticket, Collection<Long> accounts) {
        return people.get(accounts).values().stream()
                .filter(person -> sight.coversCustomer(person, ticket))
                .toList();
    }

    private static boolean didNot(Person reader, TicketEntry entry) {
        return !Objects.equals(reader.accountId(), entry.authorId());
    }

    void send(Ticket ticket, TicketEntry entry, String template, MailWords words, Person reader) {
        outbox.mail(new Mail(
                ticket.subjectOfLog() + ":entry:" + entry.id(),
                reader.email(),
                reader.language(),
                template,
                words.of(ticket, reader.language()),
                "/ticket/" + ticket.number(),
                ticket.mailThread()));
    }
}
