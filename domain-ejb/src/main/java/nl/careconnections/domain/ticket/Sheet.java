package nl.careconnections.domain.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.careconnections.domain.attachment.Attachment;
import nl.careconnections.domain.notification.Delivery;
import nl.careconnections.domain.sla.ClockEvent;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.team.TeamName;

/**
 * All that the page of a ticket is made of, read at once; {@link TicketViews} decides who sees what of it.
 *
 * @param followers accounts in the order in which they began to follow
 * @param grant the newest consent, {@code null} when there never was one
 * @param rating {@code null} until somebody rated
 * @param terms all that ever counted, newest first
 * @param promised the terms of a request with a flow of its own
 * @param people everybody that the rest mentions
 * @param desk {@code null} where the reader is no staff
 */
record Sheet(
        Ticket ticket,
        String organisation,
        String product,
        List<String> steps,
        List<Line> timeline,
        List<Long> followers,
        Grant grant,
        Rating rating,
        List<DatedTerms> terms,
        List<RequestTerm> promised,
        Map<Long, Contact> people,
        ForStaff desk) {

    /** An entry of the timeline. */
    record Line(
            long id,
            Instant at,
            EntryKind kind,
            boolean visible,
            Long authorId,
            boolean byStaff,
            String text,
            List<String> arguments,
            List<Attachment> files) {}

    /** A consent to log in, and each time it was used. */
    record Grant(String purpose, Instant until, Instant revokedAt, long givenBy, List<Use> uses) {}

    record Use(Instant at, long by, String what, int minutes) {}

    record ForStaff(TeamName team, List<TeamName> teams, List<Contact> assignees, List<Delivery> deliveries) {}

    /** What happened, as far as the clocks of the service levels care; {@link Ticket#clockEvents} of what was read. */
    List<ClockEvent> clockEvents() {
        List<ClockEvent> events = new ArrayList<>();
        events.add(new ClockEvent.Received(
                ticket.receivedAt(),
                Priority.valueOf(timeline.get(0).arguments().get(0))));
        timeline.stream()
                .map(line -> TicketEntry.clockEvent(line.kind(), line.byStaff(), line.at(), line.arguments()))
                .flatMap(Optional::stream)
                .forEach(events::add);
        return events;
    }

    String nameOf(long accountId) {
        return people.get(accountId).name();
    }
}
