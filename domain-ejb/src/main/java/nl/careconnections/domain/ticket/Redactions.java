package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.attachment.Attachments;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;

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
    Flows flows;

    @Inject
    TicketClocks clocks;

    void passage(Caller caller, Ticket ticket, long entryId, String passage, String reason) {
        Cut cut = cut(ticket, entryId, passage, reason);
        Redaction redaction = cut.redaction();
        ticket.redact(cut.place(), redaction::anywhere, redaction::asWords);
        consents.all(ticket).forEach(grant -> grant.redact(redaction::anywhere));
        ratings.find(ticket).ifPresent(rating -> rating.redact(redaction::anywhere));
        ticket.flowKinds().forEach(kind -> flows.of(kind).redact(new Request(ticket), redaction::asWords));
        ticket.tellRedaction(Author.of(caller), cut.place().isPublic(), cut.reason(), clocks.timeFor(ticket));
    }

    /** The texts of the entry as {@link #passage} would cut them, to look at before; refused for the same reasons. */
    List<List<Piece>> preview(Ticket ticket, long entryId, String passage, String reason) {
        Cut cut = cut(ticket, entryId, passage, reason);
        Redaction redaction = cut.redaction();
        return Stream.concat(
                        texts(ticket, cut.place()).map(redaction::pieces),
                        typed(ticket).filter(redaction::isWordIn).map(redaction::wordPieces))
                .toList();
    }

    private record Cut(TicketEntry place, Redaction redaction, String reason) {}

    private Cut cut(Ticket ticket, long entryId, String typed, String reason) {
        Rules.all(() -> requirePassage(typed), () -> PlainText.requiredLines("reason", reason, Terms.REASON));
        Redaction redaction = new Redaction(PlainText.lines(typed));
        String why = redaction.anywhere(PlainText.lines(reason));
        TicketEntry place = ticket.entries().stream()
                .filter(entry -> entry.id() == entryId)
                .findFirst()
                .orElseThrow(NotFound::new);
        if (texts(ticket, place).noneMatch(redaction::isIn) && typed(ticket).noneMatch(redaction::isWordIn)) {
            throw new InvalidInput("passage", "ticket.passageNotFound");
        }
        return new Cut(place, redaction, why);
    }

    private static void requirePassage(String typed) {
        String passage = PlainText.requiredLines("passage", typed, Terms.MESSAGE);
        if (passage.codePointCount(0, passage.length()) < SHORTEST) {
            throw new InvalidInput("passage", "ticket.passageTooShort", SHORTEST);
        }
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

    /** What stands in tables of the kind and in the words of its steps, whatever entry was pointed at. */
    private Stream<String> typed(Ticket ticket) {
        return Stream.concat(
                ticket.entries().stream().map(TicketEntry::filledIn).flatMap(List::stream),
                ticket.flowKinds().stream().flatMap(kind -> flows.of(kind).typed(new Request(ticket)).stream()));
    }

    private static Stream<String> texts(Ticket ticket, TicketEntry place) {
        if (place.kind() != EntryKind.RECEIVED) {
            return Stream.of(place.text());
        }
        return Stream.concat(Stream.of(ticket.subject(), place.text()), ticket.steps().stream());
    }
}
