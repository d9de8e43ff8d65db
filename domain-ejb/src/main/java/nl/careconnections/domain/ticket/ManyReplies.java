package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.Language;

/** One message of support to many questions at once (product.md, "Staff workspace"). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ManyReplies {

    @Inject
    EntityManager entityManager;

    @Inject
    Sight sight;

    @Inject
    Conversation conversation;

    @Inject
    People people;

    @Inject
    AccessLog accessLog;

    /** What became of the message in one question. */
    public enum Outcome {
        SENT,
        /** There is a solution already. */
        SOLVED,
        CLOSED,
        /** The sender may not see it. */
        UNSEEN
    }

    /**
     * Says it in every question that is open to it, and leaves the others as they are.
     *
     * @param ids of support questions
     * @param words what each submitter reads
     * @param solves whether it is the solution; otherwise each question stays where it is, and a new one is taken up
     * @return by question
     */
    public Map<Long, Outcome> send(
            Caller caller, Collection<Long> ids, Function<Language, String> words, boolean solves) {
        Map<Long, Outcome> outcomes = new LinkedHashMap<>();
        List<Ticket> open = new ArrayList<>();
        for (Ticket ticket : locked(ids)) {
            Outcome outcome = outcome(caller, ticket);
            outcomes.put(ticket.id(), outcome);
            if (outcome == Outcome.SENT) {
                open.add(ticket);
            }
        }
        Status next = solves ? Status.SOLVED : null;
        Map<Long, Person> submitters =
                people.get(open.stream().map(Ticket::submitterId).collect(Collectors.toSet()));
        open.forEach(ticket -> conversation.answer(
                caller, ticket, words.apply(submitters.get(ticket.submitterId()).language()), null, next));
        open.forEach(ticket -> accessLog.done(caller.actor(), Conversation.told(ticket, next), ticket.subjectOfLog()));
        return outcomes;
    }

    private Outcome outcome(Caller caller, Ticket ticket) {
        if (!sight.covers(caller, ticket)) {
            return Outcome.UNSEEN;
        }
        return switch (ticket.status()) {
            case CLOSED -> Outcome.CLOSED;
            case SOLVED -> Outcome.SOLVED;
            default -> Outcome.SENT;
        };
    }

    /** In one order, so that two senders never wait for each other. */
    private List<Ticket> locked(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery("select t from Ticket t where t.id in :ids order by t.id", Ticket.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
