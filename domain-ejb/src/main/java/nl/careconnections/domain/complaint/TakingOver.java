package nl.careconnections.domain.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.ticket.NewRequest;
import nl.careconnections.domain.ticket.Request;
import nl.careconnections.domain.ticket.Requests;

/**
 * A director steps in for the responsible one, who left or is away and cannot hand over. The director who steps in does not
 * have to see the complaint before: it says why, and the contact and the one before are told (docs/complaints.md).
 */
@ApplicationScoped
@Transactional
public class TakingOver {

    private static final String LISTED = "complaint.othersListed";
    private static final String TAKEN_OVER = "complaint.takenOver";

    @Inject
    Requests requests;

    @Inject
    ComplaintRecords records;

    @Inject
    Rights rights;

    @Inject
    People people;

    @Inject
    AccessLog accessLog;

    /**
     * What other directors are responsible for: first what somebody left, then by the next term.
     *
     * @throws NotAllowed for who is no director
     */
    public List<OthersComplaint> list(Caller caller) {
        rights.require(caller, Ability.HANDLE_COMPLAINTS, "complaints", LISTED);
        accessLog.done(caller.actor(), LISTED, "complaints");
        Set<Long> directors = directors();
        return records.held().stream()
                .filter(held -> held.directorId() != caller.accountId())
                .map(held -> new OthersComplaint(
                        held.number(),
                        people.get(held.directorId()).name(),
                        !directors.contains(held.directorId()),
                        held.stage(),
                        held.dueAt(),
                        held.version()))
                .sorted(Comparator.comparing(one -> !one.left()))
                .toList();
    }

    /**
     * One of those.
     *
     * @throws NotFound for any other, also one of the caller's own
     * @throws NotAllowed for who is no director
     */
    public OthersComplaint get(Caller caller, long number) {
        return list(caller).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * The caller is responsible from now on, with what the one before still had to carry out. Who left knows of it no more,
     * nor do the directors that were let in to find somebody else; who is away goes on reading it.
     *
     * @param away that the responsible one is away and cannot hand over; not asked of one who left
     * @param reason why, which the contact reads
     * @throws InvalidInput all that is wrong with {@code away} (key {@code complaint.away}) and {@code takeOverReason}
     * @throws NotFound for a complaint that nobody is responsible for, or that is settled
     * @throws NotAllowed for who is no director
     * @throws Conflict {@code ticket.changedMeanwhile}
     */
    public void takeOver(Caller caller, long number, String formKey, boolean away, String reason, int version) {
        rights.require(caller, Ability.HANDLE_COMPLAINTS, "ticket:" + number, TAKEN_OVER);
        if (requests.wasTaken(caller, number, formKey)) {
            return;
        }
        Request request = requests.locked(held(caller, number));
        boolean left = !directors().contains(request.assigneeId());
        Rules.all(
                () -> requireAway(left || away),
                () -> PlainText.requiredLines("takeOverReason", reason, NewRequest.REASON));
        request.requireSeen(caller, version);
        ComplaintFlow.require(request, Stage.WITH_DIRECTOR);
        Person before = people.get(request.assigneeId());
        requests.entrust(request, caller.accountId());
        requests.confineTo(request, left ? readersAfter(before, caller, request) : readersWith(caller, request));
        records.proposals(request).forEach(proposal -> proposal.hand(before.accountId(), caller.accountId()));
        requests.take(
                        caller,
                        request,
                        ComplaintFlow.seen("takenOver", request)
                                .with(caller.name(), before.name())
                                .saying(PlainText.lines(reason))
                                .sentAs(formKey, List.of()))
                .tellCustomers("complaint.takenOver")
                .tellStaff(List.of(before), "complaint.staffTakenOver");
    }

    private long held(Caller caller, long number) {
        return records.held().stream()
                .filter(held -> held.number() == number && held.directorId() != caller.accountId())
                .findFirst()
                .map(ComplaintRecords.Held::id)
                .orElseThrow(() -> {
                    accessLog.refused(caller.actor(), TAKEN_OVER, "ticket:" + number, "not visible");
                    return new NotFound();
                });
    }

    private static void requireAway(boolean away) {
        if (!away) {
            throw new InvalidInput("away", "complaint.away");
        }
    }

    private List<Long> readersWith(Caller caller, Request request) {
        Set<Long> readers = new LinkedHashSet<>(requests.readers(request));
        readers.add(caller.accountId());
        return List.copyOf(readers);
    }

    private List<Long> readersAfter(Person before, Caller caller, Request request) {
        List<Long> readers = new ArrayList<>(requests.readers(request));
        readers.remove(before.accountId());
        readers.removeAll(directors());
        readers.add(caller.accountId());
        return readers;
    }

    private Set<Long> directors() {
        return people.staffWith(Ability.HANDLE_COMPLAINTS).stream()
                .map(Person::accountId)
                .collect(Collectors.toSet());
    }
}
