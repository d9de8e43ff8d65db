package nl.careconnections.domain.contractquestion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.ticket.NewRequest;
import nl.careconnections.domain.ticket.Request;
import nl.careconnections.domain.ticket.Requests;
import nl.careconnections.domain.ticket.Submitted;

/** Questions about a contract or an invoice, as customers ask them and judge the answer. */
@ApplicationScoped
@Transactional
public class ContractQuestions {

    private static final int REFERENCE = 60;

    @Inject
    EntityManager entityManager;

    @Inject
    Requests requests;

    @Inject
    Departments departments;

    /**
     * Submits a question; sent again, it answers as the first time.
     *
     * @throws InvalidInput {@code about}, {@code reference}, {@code subject}, {@code explanation}
     * @throws NotAllowed when such questions are not open to the caller
     */
    public Submitted submit(Caller caller, NewContractQuestion typed) {
        NewRequest request = new NewRequest(
                ContractFlow.CONTRACT_QUESTION,
                typed.submissionKey(),
                null,
                typed.subject(),
                typed.explanation(),
                ContractStage.SUBMITTED.name(),
                false,
                typed.attachments());
        Rules.all(
                () -> requireChosen(typed.about()),
                () -> PlainText.lineAtMost("reference", typed.reference(), REFERENCE),
                request::check);
        return requests.receive(
                caller,
                request,
                received -> entityManager.persist(
                        new StoredContractQuestion(received.id(), typed.about(), PlainText.line(typed.reference()))));
    }

    /** The question of a ticket that the caller may see. */
    public ContractQuestion view(Caller caller, long number) {
        Request request = caller.isStaff()
                ? requests.staff(caller, ContractFlow.CONTRACT_QUESTION, number, "contractquestion.viewed")
                : requests.customer(caller, ContractFlow.CONTRACT_QUESTION, number, "contractquestion.viewed");
        StoredContractQuestion question = entityManager.find(StoredContractQuestion.class, request.id());
        Long department = question.departmentId();
        return new ContractQuestion(
                number,
                ContractStage.valueOf(request.stage()),
                question.about(),
                question.reference(),
                department,
                department == null ? null : departments.nameOf(department));
    }

    /**
     * This is the answer. Pressed twice, nothing more happens.
     *
     * @throws Conflict {@code ticket.stepNotPossible}, {@code ticket.changedMeanwhile}
     */
    public void accept(Caller caller, long number, String submissionKey, int version) {
        Request request = answered(caller, number, "contractquestion.accepted");
        if (request.wasSent(caller, submissionKey)) {
            return;
        }
        request.requireSeen(caller, version);
        request.requireStage(ContractStage.ANSWERED.name());
        requests.take(
                        caller,
                        request,
                        ContractFlow.step("accepted", ContractStage.CLOSED).sentAs(submissionKey, List.of()))
                .tellDesk("contractquestion.staffAccepted");
    }

    /**
     * This is no answer.
     *
     * @throws InvalidInput {@code why}
     * @throws Conflict {@code ticket.stepNotPossible}, {@code ticket.changedMeanwhile}
     */
    public void refuse(Caller caller, long number, String submissionKey, String why, int version) {
        Request request = answered(caller, number, "contractquestion.refused");
        String reason = PlainText.requiredLines("why", why, NewRequest.REASON);
        if (request.wasSent(caller, submissionKey)) {
            return;
        }
        request.requireSeen(caller, version);
        request.requireStage(ContractStage.ANSWERED.name());
        requests.take(
                        caller,
                        request,
                        ContractFlow.step("refused", ContractStage.FORWARDED)
                                .saying(reason)
                                .sentAs(submissionKey, List.of()))
                .tellDesk("contractquestion.staffRefused");
    }

    private Request answered(Caller caller, long number, String action) {
        return requests.customerToChange(caller, ContractFlow.CONTRACT_QUESTION, number, action);
    }

    private static void requireChosen(Subject about) {
        if (about == null) {
            throw new InvalidInput("about", "required");
        }
    }
}
