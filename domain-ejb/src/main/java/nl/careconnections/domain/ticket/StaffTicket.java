package nl.careconnections.domain.ticket;

import java.util.List;
import java.util.Set;
import nl.careconnections.domain.notification.Delivery;
import nl.careconnections.domain.team.TeamName;

/**
 * What support sees: everything, with notes and internal events.
 *
 * @param response {@code null} for all but support questions, and in the same way repair
 * @param terms what the flow of its kind promised
 * @param access {@code null} when there never was a consent
 * @param rating {@code null} until somebody rated
 * @param followers whom a public reply is mailed to beside the submitter
 * @param assignees whom it can be assigned to
 * @param team whose work it is; {@code null} for a kind that teams do not divide
 * @param teams which it can be handed to
 * @param deliveries every mail about this ticket with how it went
 */
public record StaffTicket(
        TicketHeader header,
        List<String> steps,
        List<Entry> timeline,
        Deadline response,
        Deadline repair,
        List<RequestTerm> terms,
        Access access,
        Rating rating,
        List<Contact> followers,
        Contact submitter,
        List<Contact> assignees,
        TeamName team,
        List<TeamName> teams,
        List<Delivery> deliveries,
        Set<StaffStep> allowed) {}
