package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.organisation.Organisations;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.sla.ClockEvent;
import nl.careconnections.domain.sla.RuleStep;
import nl.careconnections.domain.sla.TargetMove;

/** Shows before a change of the rules is made which open tickets it would move. Nothing is kept but who looked. */
@ApplicationScoped
@Transactional
public class MovePreviews {

    static final int MOST_ROWS = 50;
    private static final int MOST_COMPUTED = 5_000;
    private static final int AT_ONCE = 1_000;

    @Inject
    EntityManager entityManager;

    @Inject
    TargetMoves moves;

    @Inject
    ClockEventRows events;

    @Inject
    Organisations organisations;

    @Inject
    AccessLog accessLog;

    /** @throws NotAllowed without {@link Ability#ADMINISTER_APPLICATION} */
    public MovePreview of(Caller caller, RuleStep step) {
        caller.require(Ability.ADMINISTER_APPLICATION);
        List<Long> candidates = moves.find(step.change(), MOST_COMPUTED);
        long all = candidates.size() < MOST_COMPUTED ? candidates.size() : moves.count(step.change());
        Map<Long, List<TargetMove>> moved = moved(step, candidates);
        Instant now = step.change().knownFrom();
        long late = moved.values().stream()
                .filter(targets -> targets.stream().anyMatch(move -> isLate(move, now)))
                .count();
        accessLog.done(
                caller.actor(), "ticket.movesPreviewed", "sla:" + step.change().day());
        return new MovePreview(rows(moved, now), moved.size(), (int) late, all - candidates.size());
    }

    private Map<Long, List<TargetMove>> moved(RuleStep step, List<Long> candidates) {
        Map<Long, List<TargetMove>> moved = new LinkedHashMap<>();
        for (int from = 0; from < candidates.size(); from += AT_ONCE) {
            List<Long> some = candidates.subList(from, Math.min(from + AT_ONCE, candidates.size()));
            Map<Long, List<ClockEvent>> happened = events.of(some);
            for (Long ticket : some) {
                List<TargetMove> targets = step.moves(happened.get(ticket));
                if (!targets.isEmpty()) {
                    moved.put(ticket, targets);
                }
            }
        }
        return moved;
    }

    private List<MovedTicket> rows(Map<Long, List<TargetMove>> moved, Instant now) {
        List<Long> shown = moved.keySet().stream().limit(MOST_ROWS).toList();
        if (shown.isEmpty()) {
            return List.of();
        }
        Map<Long, Ticket> tickets = entityManager
                .createQuery("select t from Ticket t where t.id in :ids", Ticket.class)
                .setParameter("ids", shown)
                .getResultStream()
                .collect(Collectors.toMap(Ticket::id, Function.identity()));
        Map<Long, String> names = organisations.namesOf(
                tickets.values().stream().map(Ticket::organisationId).collect(Collectors.toSet()));
        List<MovedTicket> rows = new ArrayList<>();
        for (Long id : shown) {
            Ticket ticket = tickets.get(id);
            for (TargetMove move : moved.get(id)) {
                rows.add(new MovedTicket(
                        ticket.number(),
                        names.get(ticket.organisationId()),
                        ticket.subject(),
                        move.metric(),
                        move.before(),
                        move.after(),
                        isLate(move, now)));
            }
        }
        return rows;
    }

    private static boolean isLate(TargetMove move, Instant now) {
        return move.after().isBefore(now);
    }
}
