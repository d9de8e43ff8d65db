package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.shared.Conflict;

/** What customers thought of the handling. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Ratings {

    @Inject
    EntityManager entityManager;

    @Inject
    Flows flows;

    Optional<StoredRating> find(Ticket ticket) {
        return Optional.ofNullable(entityManager.find(StoredRating.class, ticket.id()));
    }

    /** Whether there is a solution that nobody rated yet. */
    boolean mayRate(Ticket ticket) {
        return mayRate(ticket, find(ticket).map(StoredRating::toRating).orElse(null));
    }

    /** @param known {@code null} until somebody rated */
    boolean mayRate(Ticket ticket, Rating known) {
        boolean anew = known == null || ticket.solvedAt() != null && known.at().isBefore(ticket.solvedAt());
        return anew && isFinished(ticket);
    }

    private boolean isFinished(Ticket ticket) {
        return ticket.isSupportQuestion()
                ? !ticket.status().isOpen()
                : flows.of(ticket.type()).mayBeRated(new Request(ticket));
    }

    /** False when exactly this was said already. */
    boolean rate(Caller caller, Ticket ticket, int stars, String words, Instant at) {
        Optional<StoredRating> known = find(ticket);
        if (!mayRate(ticket)) {
            if (known.filter(rating -> rating.says(stars, words)).isPresent()) {
                return false;
            }
            throw new Conflict(known.isPresent() ? "ticket.alreadyRated" : "ticket.stepNotPossible");
        }
        StoredRating rating = known.orElseGet(() -> new StoredRating(ticket.id()));
        rating.rate(stars, words, caller.accountId(), at);
        entityManager.persist(rating);
        ticket.tell(EntryKind.RATED, Author.of(caller), words, List.of(Integer.toString(stars)), at);
        return true;
    }
}
