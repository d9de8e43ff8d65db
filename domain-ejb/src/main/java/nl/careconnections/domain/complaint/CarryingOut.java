package nl.careconnections.domain.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.sla.WorkingCalendar;
import nl.careconnections.domain.ticket.NewRequest;
import nl.careconnections.domain.ticket.Request;
import nl.careconnections.domain.ticket.Requests;

/** What the responsible director does once there is an agreement, until the customer was told what came of it (manual, step 6). */
@ApplicationScoped
@Transactional
public class CarryingOut {

    @Inject
    Requests requests;

    @Inject
    ComplaintRecords records;

    @Inject
    Rights rights;

    @Inject
    People people;

    @Inject
    Clock clock;

    /**
     * Says who carries something out, and whether that is together with the customer.
     *
     * @param position of the thing in the accepted proposal
     * @throws InvalidInput {@code owner} with key {@code complaint.owner} for who is nobody of staff
     * @throws NotFound when nothing of that kind was agreed
     * @throws NotAllowed for everybody but the director who is responsible
     * @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.stepNotPossible}, {@code complaint.actionDone}
     */
    public void entrust(
            Caller caller, long number, String formKey, int position, Long ownerId, boolean withCustomer, int version) {
        Request request = directed(caller, number, "complaint.actionEntrusted");
        Person owner = owner(ownerId);
        if (request.wasSent(caller, formKey)) {
            return;
        }
        request.requireSeen(caller, version);
        ComplaintFlow.require(request, Stage.CARRYING_OUT);
        records.latest(request).action(position).entrustTo(owner.accountId(), withCustomer);
        requests.take(
                caller,
                request,
                ComplaintFlow.internal("actionEntrusted", request)
                        .with(Integer.toString(position), owner.name())
                        .sentAs(formKey, List.of()));
    }

    /**
     * Keeps what came of something that was agreed, and tells the customer.
     *
     * @param doneOn not in the future, and not before the complaint
     * @throws InvalidInput {@code owner}, {@code doneOn}, {@code result}
     * @throws NotFound when nothing of that kind was agreed
     * @throws NotAllowed for everybody but the director who is responsible
     * @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.stepNotPossible}, {@code complaint.actionDone}
     */
    public void finish(
            Caller caller,
            long number,
            String formKey,
            int position,
            Long ownerId,
            boolean withCustomer,
            LocalDate doneOn,
            String result,
            int version) {
        Request request = directed(caller, number, "complaint.actionDone");
        Rules.all(
                () -> owner(ownerId),
                () -> requireDay(request, doneOn),
                () -> PlainText.requiredLines("result", result, NewRequest.REASON));
        if (request.wasSent(caller, formKey)) {
            return;
        }
        request.requireSeen(caller, version);
        ComplaintFlow.require(request, Stage.CARRYING_OUT);
        Action action = records.latest(request).action(position);
        action.entrustTo(owner(ownerId).accountId(), withCustomer);
        action.finish(doneOn, PlainText.lines(result), withCustomer);
        requests.endTerm(request, ComplaintTerm.ACTION, position, true);
        requests.take(
                        caller,
                        request,
                        ComplaintFlow.seen("actionDone", request)
                                .with(Integer.toString(position))
                                .saying(action.result())
                                .sentAs(formKey, List.of()))
                .tellCustomers("complaint.actionDone");
    }

    private Person owner(Long ownerId) {
        return people.staffWith(Ability.WORK_ON_REQUESTS).stream()
                .filter(person -> ownerId != null && person.accountId() == ownerId)
                .findFirst()
                .orElseThrow(() -> new InvalidInput("owner", "complaint.owner"));
    }

    private void requireDay(Request request, LocalDate doneOn) {
        if (doneOn == null) {
            throw new InvalidInput("doneOn", "required");
        }
        if (doneOn.isAfter(LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE))) {
            throw new InvalidInput("doneOn", "complaint.future");
        }
        if (doneOn.isBefore(LocalDate.ofInstant(request.receivedAt(), WorkingCalendar.ZONE))) {
            throw new InvalidInput("doneOn", "complaint.beforeReceipt");
        }
    }

    /**
     * Tells the customer what was done; with that the complaint is settled (manual: "Na de terugkoppeling van de genomen
     * maatregelen is de klacht volledig afgehandeld").
     *
     * @throws InvalidInput {@code feedback}
     * @throws NotAllowed for everybody but the director who is responsible
     * @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.stepNotPossible}; {@code complaint.actionsOpen} while
     *     something that was agreed is not done
     */
    public void close(Caller caller, long number, String formKey, String feedback, int version) {
        Request request = directed(caller, number, "complaint.closed");
        String told = PlainText.requiredLines("feedback", feedback, NewRequest.TEXT);
        if (request.wasSent(caller, formKey)) {
            return;
        }
        request.requireSeen(caller, version);
        ComplaintFlow.require(request, Stage.CARRYING_OUT);
        if (!records.latest(request).actions().stream().allMatch(Action::isDone)) {
            throw new Conflict("complaint.actionsOpen");
        }
        requests.take(
                        caller,
                        request,
                        ComplaintFlow.seen("closed", Stage.CLOSED).saying(told).sentAs(formKey, List.of()))
                .tellCustomers("complaint.closed");
    }

    private Request directed(Caller caller, long number, String action) {
        Request request = requests.staffToChange(caller, ComplaintFlow.COMPLAINT, number, action);
        rights.requireResponsible(caller, request, action);
        return request;
    }
}
