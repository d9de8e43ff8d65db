package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.stream.Stream;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.attachment.Attachments;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.PlainText;

/** Takes away for good what should never have been written: out of the rows themselves, leaving an entry without it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Redactions {

    private static final int SHORTEST = 3;

    @Inject
    Consents consents;

    @Inject
    Ratings ratings;

    @Inject
    Attachments attachments;

    @Inject
    TicketClocks clocks;

    void passage(Caller caller, Ticket ticket, long entryId, String typed, String reason) {
        String passage = PlainText.requiredLines("passage", typed, Terms.MESSAGE);
        if (passage.codePointCount(0, passage.length()) < SHORTEST) {
            throw new InvalidInput("passage", "ticket.passageTooShort", SHORTEST);
        }
        Redaction redaction = new Redaction(passage);
        String why = redaction.anywhere(PlainText.requiredLines("reason", reason, Terms.REASON));
        TicketEntry place = ticket.entries().stream()
                .filter(entry -> entry.id() == entryId)
                .findFirst()
                .orElseThrow(NotFound::new);
        if (texts(ticket, place).noneMatch(redaction::isIn)) {
            throw new InvalidInput("passage", "ticket.passageNotFound");
        }
        ticket.redact(place, redaction::anywhere, redaction::asWords);
        consents.all(ticket).forEach(grant -> grant.redact(redaction::anywhere));
        ratings.find(ticket).ifPresent(rating -> rating.redact(redaction::anywhere));
        ticket.tellRedaction(Author.of(caller), place.isPublic(), why, clocks.timeFor(ticket));
    }

    void attachment(Caller caller, Ticket ticket, long attachmentId, String reason) {
        String why = PlainText.requiredLines("reason", reason, Terms.REASON);
        String owner = attachments.ownerOf(attachmentId).orElseThrow(NotFound::new);
        TicketEntry place = ticket.entries().stream()
                .filter(entry -> entry.owner().equals(owner))
                .findFirst()
                .orElseThrow(NotFound::new);
        attachments.redact(attachmentId);
        ticket.tellRedaction(Author.of(caller), place.isPublic(), why, clocks.timeFor(ticket));
    }

    private static Stream<String> texts(Ticket ticket, TicketEntry place) {
        if (place.kind() != EntryKind.RECEIVED) {
            return Stream.of(place.text());
        }
        return Stream.concat(Stream.of(place.text(), ticket.subject()), ticket.steps().stream());
    }
}
