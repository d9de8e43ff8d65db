package nl.careconnections.domain.securityincident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.ticket.Request;
import nl.careconnections.domain.ticket.Requests;

/** Who of staff knows of an incident, and which director is responsible; each change is kept on its timeline. */
@ApplicationScoped
@Transactional
public class IncidentReaders {

    @Inject
    Incidents incidents;

    @Inject
    Requests requests;

    @Inject
    People people;

    /**
     * Lets somebody in; who was let in already stays so.
     *
     * @throws InvalidInput {@code colleague} when that is nobody who works on requests
     * @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.closed}
     */
    public void letIn(Caller caller, long number, long accountId, int version) {
        Request request = incidents.toDecide(caller, number, "securityincident.letIn");
        Person colleague = people.staffWith(Ability.WORK_ON_REQUESTS).stream()
                .filter(person -> person.accountId() == accountId)
                .findFirst()
                .orElseThrow(() -> new InvalidInput("colleague", "required"));
        if (requests.readers(request).contains(accountId)) {
            return;
        }
        request.requireSeen(caller, version);
        requests.letIn(request, accountId);
        requests.take(caller, request, Incidents.internal("letIn", request).with(colleague.name()))
                .tellStaff(List.of(colleague), "securityincident.staffLetIn");
    }

    /**
     * Takes the way in from somebody.
     *
     * @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.closed}; {@code securityincident.keepsReader} for who is
     *     responsible, and for the last director
     */
    public void letOut(Caller caller, long number, long accountId, int version) {
        Request request = incidents.toDecide(caller, number, "securityincident.letOut");
        List<Long> readers = requests.readers(request);
        if (!readers.contains(accountId)) {
            return;
        }
        request.requireSeen(caller, version);
        if (!isRemovable(request, accountId, readers)) {
            throw new Conflict("securityincident.keepsReader");
        }
        requests.take(
                caller,
                request,
                Incidents.internal("letOut", request).with(people.get(accountId).name()));
        requests.letOut(request, accountId);
    }

    /**
     * Another director becomes responsible.
     *
     * @throws InvalidInput {@code director} when that is no director
     * @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.stepNotPossible}, {@code ticket.closed}
     */
    public void handOver(Caller caller, long number, long accountId, int version) {
        Request request = incidents.toDecide(caller, number, "securityincident.handedOver");
        Person director = incidents.directors().stream()
                .filter(person -> person.accountId() == accountId)
                .findFirst()
                .orElseThrow(() -> new InvalidInput("director", "required"));
        if (Objects.equals(request.assigneeId(), accountId)) {
            return;
        }
        request.requireSeen(caller, version);
        request.requireStage(Stage.TAKEN.name(), Stage.ASSESSED.name());
        requests.entrust(request, accountId);
        requests.take(caller, request, Incidents.seen("handedOver", request).with(director.name()))
                .tellCustomers("securityincident.handedOver")
                .tellDesk("securityincident.staffHandedOver");
    }

    @Transactional(Transactional.TxType.MANDATORY)
    List<Reader> of(Request request) {
        List<Long> readers = requests.readers(request);
        return people.get(readers).values().stream()
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                .map(person -> new Reader(
                        person.accountId(),
                        person.name(),
                        person.can(Ability.OVERSEE),
                        isRemovable(request, person.accountId(), readers)))
                .toList();
    }

    /** Who else of staff could be let in. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Reader> others(Request request) {
        List<Long> readers = requests.readers(request);
        return people.staffWith(Ability.WORK_ON_REQUESTS).stream()
                .filter(person -> !readers.contains(person.accountId()))
                .map(person -> new Reader(person.accountId(), person.name(), person.can(Ability.OVERSEE), false))
                .toList();
    }

    private boolean isRemovable(Request request, long accountId, Collection<Long> readers) {
        boolean anotherDirector = incidents.directors().stream()
                .anyMatch(director -> director.accountId() != accountId && readers.contains(director.accountId()));
        return anotherDirector && !Objects.equals(request.assigneeId(), accountId);
    }
}
