package nl.careconnections.domain.contractquestion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.ticket.NewRequest;
import nl.careconnections.domain.ticket.Request;
import nl.careconnections.domain.ticket.RequestStep;
import nl.careconnections.domain.ticket.Requests;

/** What support and the departments do with questions about contracts and invoices. */
@ApplicationScoped
@Transactional
public class ContractDesk {

    private static final int NAME = 120;

    @Inject
    EntityManager entityManager;

    @Inject
    Requests requests;

    @Inject
    Departments departments;

    @Inject
    AccessLog accessLog;

    @Inject
    Clock clock;

    /**
     * Passes a question on to a department, whose people are told; the department before is not concerned any more.
     *
     * @param note for the department, not for the customer; may be empty
     * @throws InvalidInput {@code department} with key {@code required}; {@code note} when it is too long
     * @throws Conflict {@code ticket.closed}, {@code ticket.changedMeanwhile}
     */
    public void forward(Caller caller, long number, String submissionKey, long departmentId, String note, int version) {
        Request request = toChange(caller, number, "contractquestion.forwarded");
        Rules.all(() -> department(departmentId), () -> PlainText.linesAtMost("note", note, NewRequest.REASON));
        if (request.wasSent(caller, submissionKey)) {
            return;
        }
        request.requireSeen(caller, version);
        request.requireStage(
                ContractStage.SUBMITTED.name(), ContractStage.FORWARDED.name(), ContractStage.QUESTION.name());
        StoredDepartment department = department(departmentId);
        entityManager.find(StoredContractQuestion.class, request.id()).forwardTo(departmentId);
        requests.entrust(request, null);
        String words = PlainText.lines(note);
        if (!words.isEmpty()) {
            requests.take(caller, request, note(request, words));
        }
        requests.take(
                        caller,
                        request,
                        sent(
                                ContractFlow.step("forwarded", ContractStage.FORWARDED)
                                        .with(department.name()),
                                submissionKey,
                                List.of()))
                .tellCustomers("contractquestion.forwarded")
                .tellStaff(departments.membersOf(departmentId), "contractquestion.staffForwarded");
    }

    /**
     * Asks the customer for more, and waits for it.
     *
     * @throws InvalidInput {@code question}
     * @throws Conflict {@code ticket.stepNotPossible}, {@code ticket.changedMeanwhile}
     */
    public void ask(Caller caller, long number, String submissionKey, String question, int version) {
        Request request = toChange(caller, number, "contractquestion.asked");
        String asked = PlainText.requiredLines("question", question, NewRequest.TEXT);
        if (request.wasSent(caller, submissionKey)) {
            return;
        }
        request.requireSeen(caller, version);
        request.requireStage(
                ContractStage.SUBMITTED.name(), ContractStage.FORWARDED.name(), ContractStage.QUESTION.name());
        requests.entrust(request, caller.accountId());
        requests.take(
                        caller,
                        request,
                        sent(
                                ContractFlow.step("asked", ContractStage.QUESTION)
                                        .saying(asked),
                                submissionKey,
                                List.of()))
                .tellCustomers("contractquestion.asked");
    }

    /**
     * Answers, on the ticket or by telephone; a call is kept with when it was and with whom.
     *
     * @throws InvalidInput {@code answer}; {@code calledAt} with key {@code required} or {@code contractquestion.future};
     *     {@code spokenTo}
     * @throws Conflict {@code ticket.stepNotPossible}, {@code ticket.changedMeanwhile}
     */
    public void answer(Caller caller, long number, Answer typed) {
        Request request = toChange(caller, number, "contractquestion.answered");
        Rules.all(
                () -> PlainText.requiredLines("answer", typed.text(), NewRequest.TEXT),
                () -> requireCall(typed.call()));
        if (request.wasSent(caller, typed.submissionKey())) {
            return;
        }
        request.requireSeen(caller, typed.version());
        request.requireStage(
                ContractStage.SUBMITTED.name(), ContractStage.FORWARDED.name(), ContractStage.QUESTION.name());
        requests.entrust(request, caller.accountId());
        RequestStep step = typed.call() == null
                ? ContractFlow.step("answered", ContractStage.ANSWERED)
                : ContractFlow.step("answeredByPhone", ContractStage.ANSWERED)
                        .with(
                                typed.call()
                                        .at()
                                        .truncatedTo(ChronoUnit.SECONDS)
                                        .toString(),
                                PlainText.line(typed.call().spokenTo()));
        requests.take(
                        caller,
                        request,
                        sent(step.saying(PlainText.lines(typed.text())), typed.submissionKey(), typed.attachments()))
                .tellCustomers("contractquestion.answered");
    }

    private static RequestStep note(Request request, String words) {
        return RequestStep.internal(ContractFlow.CONTRACT_QUESTION, "noted", request.stage(), request.status())
                .saying(words);
    }

    private void requireCall(LoggedCall call) {
        if (call == null) {
            return;
        }
        Rules.all(
                () -> {
                    if (call.at() == null) {
                        throw new InvalidInput("calledAt", "required");
                    }
                    if (call.at().isAfter(clock.instant())) {
                        throw new InvalidInput("calledAt", "contractquestion.future");
                    }
                },
                () -> PlainText.requiredLine("spokenTo", call.spokenTo(), NAME));
    }

    private StoredDepartment department(long id) {
        return departments.find(id).orElseThrow(() -> new InvalidInput("department", "required"));
    }

    private static RequestStep sent(RequestStep step, String submissionKey, List<Long> files) {
        return step.sentAs(submissionKey, files);
    }

    /** Who reads such questions works on them: support, finance, directors. */
    private Request toChange(Caller caller, long number, String action) {
        if (!caller.can(Ability.HANDLE_TICKETS) && !caller.can(Ability.ANSWER_CONTRACT_QUESTIONS)) {
            accessLog.refused(caller.actor(), action, "ticket:" + number, "right");
            throw new NotAllowed();
        }
        return requests.staffToChange(caller, ContractFlow.CONTRACT_QUESTION, number, action);
    }
}
