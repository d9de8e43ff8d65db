package nl.careconnections.domain.ticket;

import java.util.List;
import java.util.Set;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.notification.Delivery;

/**
 * What support sees: everything, with notes and internal events.
 *
 * @param access {@code null} when there never was a consent
 * @param rating {@code null} until somebody rated
 * @param followers whom a public reply is mailed to beside the submitter
 * @param assignees whom it can be assigned to
 * @param deliveries every mail about this ticket with how it went
 */
public record StaffTicket(
        TicketHeader header,
        List<String> steps,
        List<Entry> timeline,
        Deadline response,
        Deadline repair,
        Access access,
        Rating rating,
        List<Person> followers,
        Person submitter,
        List<Person> assignees,
        List<Delivery> deliveries,
        Set<StaffStep> allowed) {}
