package nl.careconnections.domain.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.sla.WorkingCalendar;
import nl.careconnections.domain.ticket.NewRequest;
import nl.careconnections.domain.ticket.Request;
import nl.careconnections.domain.ticket.RequestStep;
import nl.careconnections.domain.ticket.Requests;

/** What the responsible director does until there is an agreement (manual, steps 3 to 5). */
@ApplicationScoped
@Transactional
public class Directing {

    @Inject
    Requests requests;

    @Inject
    ComplaintRecords records;

    @Inject
    Rights rights;

    @Inject
    Calls calls;

    @Inject
    People people;

    @Inject
    Clock clock;

    /**
     * Becomes responsible, so that the contact always has to do with the same person. The other directors know of it no more.
     *
     * @throws NotAllowed for who is no director
     * @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.stepNotPossible}
     */
    public void takeOn(Caller caller, long number, int version) {
        Request request = requests.staffToChange(caller, ComplaintFlow.COMPLAINT, number, "complaint.takenOn");
        rights.require(caller, Ability.HANDLE_COMPLAINTS, request, "complaint.takenOn");
        if (Rights.isResponsible(caller, request)) {
            return;
        }
        request.requireSeen(caller, version);
        ComplaintFlow.require(request, Stage.FORWARDED);
        requests.entrust(request, caller.accountId());
        requests.confineTo(request, List.of(caller.accountId()));
        requests.take(
                        caller,
                        request,
                        ComplaintFlow.seen("takenOn", Stage.UNDER_REVIEW).with(caller.name()))
                .tellCustomers("complaint.takenOn");
    }

    /**
     * Another director is responsible from now on.
     *
     * @param reason why, which the contact reads
     * @throws InvalidInput {@code director} with key {@code complaint.director} for who is none; {@code handOverReason}
     * @throws NotAllowed for everybody but the director who is responsible
     * @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.stepNotPossible}
     */
    public void handOver(Caller caller, long number, String formKey, Long directorId, String reason, int version) {
        if (requests.wasTaken(caller, number, formKey)) {
            return;
        }
        Request request = directed(caller, number, "complaint.handedOver");
        Rules.all(
                () -> otherDirector(caller, directorId),
                () -> PlainText.requiredLines("handOverReason", reason, NewRequest.REASON));
        Person director = otherDirector(caller, directorId);
        request.requireSeen(caller, version);
        requireWithDirector(request);
        List<Long> readers = new ArrayList<>(requests.readers(request));
        readers.remove(caller.accountId());
        readers.add(director.accountId());
        requests.entrust(request, director.accountId());
        requests.confineTo(request, readers);
        requests.take(
                        caller,
                        request,
                        ComplaintFlow.seen("handedOver", request)
                                .with(director.name())
                                .saying(PlainText.lines(reason))
                                .sentAs(formKey, List.of()))
                .tellCustomers("complaint.handedOver")
                .tellStaff(List.of(director), "complaint.staffHandedOver");
    }

    private Person otherDirector(Caller caller, Long directorId) {
        return people.staffWith(Ability.HANDLE_COMPLAINTS).stream()
                .filter(person -> directorId != null && person.accountId() == directorId)
                .filter(person -> person.accountId() != caller.accountId())
                .findFirst()
                .orElseThrow(() -> new InvalidInput("director", "complaint.director"));
    }

    /**
     * Lets somebody of staff in, who reads it from now on and can write in it.
     *
     * @throws InvalidInput {@code colleague} with key {@code complaint.colleague} for who is nobody of staff
     * @throws NotAllowed for everybody but the director who is responsible
     * @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.stepNotPossible}
     */
    public void letIn(Caller caller, long number, Long accountId, int version) {
        Request request = directed(caller, number, "complaint.letIn");
        Person colleague = people.staffWith(Ability.WORK_ON_REQUESTS).stream()
                .filter(person -> accountId != null && person.accountId() == accountId)
                .findFirst()
                .orElseThrow(() -> new InvalidInput("colleague", "complaint.colleague"));
        if (requests.readers(request).contains(accountId)) {
            return;
        }
        request.requireSeen(caller, version);
        requireWithDirector(request);
        requests.letIn(request, accountId);
        requests.take(caller, request, ComplaintFlow.internal("letIn", request).with(colleague.name()))
                .tellStaff(List.of(colleague), "complaint.staffLetIn");
    }

    /**
     * Keeps a call. The first one in which the director spoke with the contact ends the term for it.
     *
     * @param reached whether they spoke; a voicemail is no conversation
     * @param summary what was said, which the customer reads
     * @throws InvalidInput {@code calledAt}, {@code reached}, {@code callSummary}
     * @throws NotAllowed for everybody but the director who is responsible
     * @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.stepNotPossible}
     */
    public void logCall(
            Caller caller,
            long number,
            String formKey,
            LocalDateTime calledAt,
            Boolean reached,
            String summary,
            int version) {
        Request request = directed(caller, number, "complaint.called");
        Rules.all(
                () -> calls.require("calledAt", request, calledAt),
                () -> requireSaid(reached),
                () -> PlainText.requiredLines("callSummary", summary, NewRequest.TEXT));
        if (request.wasSent(caller, formKey)) {
            return;
        }
        request.requireSeen(caller, version);
        requireWithDirector(request);
        Instant moment = Calls.instant(calledAt);
        if (reached) {
            records.of(request).called(moment);
            requests.endTerm(request, ComplaintTerm.DIRECTOR_CALL.name(), 0, true);
        }
        String step = reached ? "called" : "notReached";
        requests.take(
                        caller,
                        request,
                        ComplaintFlow.seen(step, request)
                                .with(moment.toString())
                                .saying(PlainText.lines(summary))
                                .sentAs(formKey, List.of()))
                .tellCustomers("complaint." + step);
    }

    private static void requireSaid(Boolean reached) {
        if (reached == null) {
            throw new InvalidInput("reached", "required");
        }
    }

    /**
     * Lets the customer read the assessment, which stays as it is from then on.
     *
     * @throws InvalidInput what it still has to say, see {@link Assessment}
     * @throws NotAllowed for everybody but the director who is responsible
     * @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.stepNotPossible}, {@code complaint.published}
     */
    public void publish(Caller caller, long number, int version) {
        Request request = directed(caller, number, "complaint.published");
        request.requireSeen(caller, version);
        requireWithDirector(request);
        Complaint complaint = records.of(request);
        complaint.assessment().requireComplete();
        complaint.publish(requests.now(request));
        requests.take(caller, request, ComplaintFlow.seen("published", request)).tellCustomers("complaint.published");
    }

    /**
     * Sends the contact a proposal; what was proposed before stays to be read.
     *
     * @throws InvalidInput see {@link NewProposal}
     * @throws NotAllowed for everybody but the director who is responsible
     * @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.stepNotPossible}; {@code complaint.callFirst} while the
     *     director did not speak with the contact
     */
    public void propose(Caller caller, long number, NewProposal typed, int version) {
        Request request = directed(caller, number, "complaint.proposed");
        typed.check(LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE));
        if (request.wasSent(caller, typed.submissionKey())) {
            return;
        }
        request.requireSeen(caller, version);
        requireAnswerable(request);
        int next = records.proposals(request).size() + 1;
        records.add(new Proposal(request.id(), next, typed, caller.accountId(), requests.now(request)));
        requests.endTerm(request, ComplaintTerm.ANSWER_TO_REFUSAL.name(), 0, true);
        requests.take(
                        caller,
                        request,
                        ComplaintFlow.seen("proposed", Stage.PROPOSED)
                                .with(Integer.toString(next))
                                .sentAs(typed.submissionKey(), List.of()))
                .tellCustomers("complaint.proposed");
    }

    /**
     * Stops the procedure, because the supplier has no influence on the cause.
     *
     * @param reasons which the contact reads
     * @throws InvalidInput {@code stopReasons}
     * @throws NotAllowed for everybody but the director who is responsible
     * @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.stepNotPossible}, {@code complaint.callFirst};
     *     {@code complaint.influence} unless the assessment says that there is none
     */
    public void stop(Caller caller, long number, String formKey, String reasons, int version) {
        Request request = directed(caller, number, "complaint.stopped");
        String why = PlainText.requiredLines("stopReasons", reasons, NewRequest.TEXT);
        if (request.wasSent(caller, formKey)) {
            return;
        }
        request.requireSeen(caller, version);
        requireAnswerable(request);
        records.of(request).requireNoInfluence();
        requests.endTerm(request, ComplaintTerm.ANSWER_TO_REFUSAL.name(), 0, true);
        RequestStep stopped =
                ComplaintFlow.seen("stopped", Stage.STOPPED).saying(why).sentAs(formKey, List.of());
        requests.take(caller, request, stopped).tellCustomers("complaint.stopped");
    }

    private void requireAnswerable(Request request) {
        ComplaintFlow.require(request, Stage.UNDER_REVIEW, Stage.REFUSED);
        records.of(request).requireCalled();
    }

    private static void requireWithDirector(Request request) {
        ComplaintFlow.require(request, Stage.WITH_DIRECTOR);
    }

    private Request directed(Caller caller, long number, String action) {
        Request request = requests.staffToChange(caller, ComplaintFlow.COMPLAINT, number, action);
        rights.requireResponsible(caller, request, action);
        return request;
    }
}
