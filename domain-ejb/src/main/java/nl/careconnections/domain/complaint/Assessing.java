package nl.careconnections.domain.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.List;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.knowledge.Products;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.ticket.NewRequest;
import nl.careconnections.domain.ticket.Request;
import nl.careconnections.domain.ticket.RequestStep;
import nl.careconnections.domain.ticket.Requests;

/** What support does: talk first, assess, and pass on or send elsewhere (manual, step 2). */
@ApplicationScoped
@Transactional
public class Assessing {

    @Inject
    Requests requests;

    @Inject
    ComplaintRecords records;

    @Inject
    ComplaintViews views;

    @Inject
    Rights rights;

    @Inject
    Calls calls;

    @Inject
    People people;

    @Inject
    Products products;

    /** What staff reads beside the timeline; {@link nl.careconnections.domain.ticket.Tickets#handle} logs the visit. */
    public StaffComplaint view(Caller caller, long number) {
        return views.forStaff(caller, requests.staff(caller, ComplaintFlow.COMPLAINT, number, "ticket.handled"));
    }

    /**
     * Keeps that support called somebody who wanted to talk first. Without a complaint that is the end of it.
     *
     * @throws InvalidInput {@code talkedAt}, {@code talkSummary}
     * @throws NotAllowed for who does not handle tickets
     * @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.stepNotPossible}
     */
    public void logTalk(
            Caller caller, long number, String formKey, LocalDateTime calledAt, String summary, int version) {
        Request request = change(caller, number, "complaint.talked");
        rights.require(caller, Ability.HANDLE_TICKETS, request, "complaint.talked");
        Rules.all(
                () -> calls.require("talkedAt", request, calledAt),
                () -> PlainText.requiredLines("talkSummary", summary, NewRequest.TEXT));
        if (request.wasSent(caller, formKey)) {
            return;
        }
        request.requireSeen(caller, version);
        ComplaintFlow.require(request, Stage.CALL_ASKED);
        requests.endTerm(request, ComplaintTerm.CALL_BACK.name(), 0, true);
        requests.take(
                        caller,
                        request,
                        ComplaintFlow.seen("talked", Stage.TALKED)
                                .with(Calls.instant(calledAt).toString())
                                .saying(PlainText.lines(summary))
                                .sentAs(formKey, List.of()))
                .tellCustomers("complaint.talked");
    }

    /**
     * Keeps the assessment as far as it goes. Customers notice nothing until a director publishes it.
     *
     * @throws InvalidInput {@code influenceReasons}, {@code impact}, {@code solutions}, {@code quickMeasure} that are too long
     * @throws NotAllowed for who may not: support until it is passed on, then the director who is responsible
     * @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.stepNotPossible}, {@code complaint.published}
     */
    public void assess(Caller caller, long number, String formKey, Assessment found, int version) {
        Request request = change(caller, number, "complaint.assessed");
        requireAssessor(caller, request);
        Assessment checked = found.checked();
        if (request.wasSent(caller, formKey)) {
            return;
        }
        request.requireSeen(caller, version);
        keep(
                caller,
                request,
                checked,
                ComplaintFlow.internal("assessed", request).sentAs(formKey, List.of()));
    }

    private void requireAssessor(Caller caller, Request request) {
        if (request.assigneeId() == null) {
            rights.require(caller, Ability.HANDLE_TICKETS, request, "complaint.assessed");
            ComplaintFlow.require(request, Stage.SUBMITTED);
        } else {
            rights.requireResponsible(caller, request, "complaint.assessed");
        }
    }

    private void keep(Caller caller, Request request, Assessment found, RequestStep step) {
        Complaint complaint = records.of(request);
        if (!found.equals(complaint.assessment())) {
            complaint.assess(found, caller.accountId(), requests.now(request));
            requests.take(caller, request, step);
        }
    }

    /**
     * Passes the complaint with its assessment on to the directors. From now on it is theirs alone.
     *
     * @throws InvalidInput what the assessment still has to say, see {@link Assessment}
     * @throws NotAllowed for who does not handle tickets
     * @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.stepNotPossible}; {@code complaint.noDirector}
     */
    public void forward(Caller caller, long number, String formKey, Assessment found, int version) {
        if (requests.wasTaken(caller, number, formKey)) {
            return;
        }
        Request request = change(caller, number, "complaint.forwarded");
        rights.require(caller, Ability.HANDLE_TICKETS, request, "complaint.forwarded");
        Assessment checked = found.checked();
        checked.requireComplete();
        request.requireSeen(caller, version);
        ComplaintFlow.require(request, Stage.SUBMITTED);
        List<Person> directors = people.staffWith(Ability.HANDLE_COMPLAINTS);
        if (directors.isEmpty()) {
            throw new Conflict("complaint.noDirector");
        }
        keep(caller, request, checked, ComplaintFlow.internal("assessed", request));
        requests.endTerm(request, ComplaintTerm.FORWARD_TO_DIRECTORS.name(), 0, true);
        Requests.Step forwarded = requests.take(
                caller,
                request,
                ComplaintFlow.seen("forwarded", Stage.FORWARDED).sentAs(formKey, List.of()));
        requests.confineTo(request, directors.stream().map(Person::accountId).toList());
        forwarded.tellCustomers("complaint.forwarded").tellStaff(directors, "complaint.staffForwarded");
    }

    /**
     * It is no complaint but a support question (manual: a bug, or a problem with the use), and goes on as one.
     *
     * @param reason why, which the submitter reads
     * @throws InvalidInput {@code questionProduct}, {@code questionPriority}, {@code questionReason}
     * @throws NotAllowed for who does not handle tickets
     * @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.stepNotPossible}
     */
    public void reclassify(
            Caller caller, long number, String formKey, Long productId, Priority priority, String reason, int version) {
        if (requests.wasTaken(caller, number, formKey)) {
            return;
        }
        Request request = change(caller, number, "complaint.reclassified");
        rights.require(caller, Ability.HANDLE_TICKETS, request, "complaint.reclassified");
        Rules.all(
                () -> requireProduct(productId),
                () -> requireChosen(priority),
                () -> PlainText.requiredLines("questionReason", reason, NewRequest.REASON));
        request.requireSeen(caller, version);
        ComplaintFlow.require(request, Stage.SUBMITTED);
        requests.becomeSupportQuestion(caller, request, productId, priority, PlainText.lines(reason), formKey)
                .tellCustomers("complaint.reclassified")
                .tellDesk("ticket.staffReceived");
    }

    private void requireProduct(Long productId) {
        if (productId == null || products.list().stream().noneMatch(product -> productId.equals(product.id()))) {
            throw new InvalidInput("questionProduct", "required");
        }
    }

    private static void requireChosen(Priority priority) {
        if (priority == null) {
            throw new InvalidInput("questionPriority", "required");
        }
    }

    private Request change(Caller caller, long number, String action) {
        return requests.staffToChange(caller, ComplaintFlow.COMPLAINT, number, action);
    }
}
