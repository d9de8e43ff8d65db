package nl.careconnections.domain.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What a customer sees: no internal notes, no internal events, nobody's address (assurance S12).
 *
 * @param response {@code null} for all but support questions, and in the same way repair
 * @param terms what the flow of its kind promised
 * @param access {@code null} when there never was a consent
 * @param rating {@code null} until somebody rated
 * @param following whether the reader is mailed about it, as submitter or follower
 * @param followers names of the others who follow it
 * @param closesAt when a solved ticket is closed without objection; else {@code null}
 * @param waiting the terms of what the ticket waits for now
 */
public record CustomerTicket(
        TicketHeader header,
        List<String> steps,
        List<Entry> timeline,
        Deadline response,
        Deadline repair,
        List<RequestTerm> terms,
        Access access,
        Rating rating,
        boolean following,
        List<String> followers,
        Instant closesAt,
        WaitingTerms waiting,
        Set<CustomerStep> allowed) {}
