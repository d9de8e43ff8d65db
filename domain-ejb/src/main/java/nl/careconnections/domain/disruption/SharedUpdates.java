package nl.careconnections.domain.disruption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.status.KnownIncident;
import nl.careconnections.domain.status.KnownIncidents;
import nl.careconnections.domain.ticket.ManyReplies;
import nl.careconnections.domain.ticket.ManyReplies.Outcome;
import nl.careconnections.domain.ticket.TicketLists;
import nl.careconnections.domain.ticket.TicketRow;

/** One update to all questions that an incident caused, in one transaction: either all that can take it have it, or none. */
@ApplicationScoped
@Transactional
public class SharedUpdates {

    @Inject
    TieRows ties;

    @Inject
    SharedUpdateRows rows;

    @Inject
    KnownIncidents incidents;

    @Inject
    ManyReplies replies;

    @Inject
    TicketLists lists;

    @Inject
    AccessLog accessLog;

    @Inject
    Clock clock;

    /**
     * Says it to each customer in their language, as a message of support; the same form again sends nothing.
     *
     * @throws InvalidInput {@code dutchText}, {@code englishText}; {@code solves} with {@code disruption.goesOn} while the
     *     incident is not over
     * @throws Conflict {@code disruption.draft} before the incident is published; {@code disruption.nobody} when no question
     *     can take it
     * @throws NotFound
     * @throws NotAllowed for who handles no tickets
     */
    public void send(Caller caller, String code, NewSharedUpdate typed) {
        caller.require(Ability.HANDLE_TICKETS);
        NewSharedUpdate update = typed.checked();
        if (rows.wasSent(caller, update.submissionKey())) {
            return;
        }
        KnownIncident incident = incidents.get(code);
        requireTellable(incident, update);
        long id = rows.add(caller, incident.id(), update, clock.instant());
        Map<Long, Outcome> outcomes =
                replies.send(caller, ties.questionsOf(incident.id()).keySet(), update.text()::in, update.solves());
        if (!outcomes.containsValue(Outcome.SENT)) {
            throw new Conflict("disruption.nobody");
        }
        rows.add(id, outcomes);
        accessLog.done(caller.actor(), "disruption.told", incident.subjectOfLog());
    }

    private static void requireTellable(KnownIncident incident, NewSharedUpdate update) {
        if (incident.draft()) {
            throw new Conflict("disruption.draft");
        }
        if (update.solves() && !incident.isOver()) {
            throw new InvalidInput("solves", "disruption.goesOn");
        }
    }

    /** What was sent, newest first, and whom it did not reach. */
    public List<SharedUpdate> of(Caller caller, String code) {
        caller.require(Ability.HANDLE_TICKETS);
        return rows.of(incidents.get(code).id()).stream()
                .map(row -> update(caller, row))
                .toList();
    }

    private SharedUpdate update(Caller caller, SharedUpdateRows.Row row) {
        Map<Long, Outcome> outcomes = rows.outcomes(row.id());
        List<Long> without = outcomes.keySet().stream()
                .filter(number -> outcomes.get(number) != Outcome.SENT)
                .toList();
        Map<Long, TicketRow> seen =
                lists.among(caller, without).stream().collect(Collectors.toMap(TicketRow::number, Function.identity()));
        return new SharedUpdate(
                row.at(),
                row.by(),
                row.solves(),
                outcomes.size() - without.size(),
                without.stream()
                        .filter(seen::containsKey)
                        .map(number ->
                                new SharedUpdate.Missed(number, seen.get(number).subject(), outcomes.get(number)))
                        .toList(),
                without.size() - seen.size());
    }
}
