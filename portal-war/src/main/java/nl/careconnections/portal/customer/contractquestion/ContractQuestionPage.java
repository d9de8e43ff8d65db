package nl.careconnections.portal.customer.contractquestion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import nl.careconnections.domain.contractquestion.ContractQuestion;
import nl.careconnections.domain.contractquestion.ContractQuestions;
import nl.careconnections.domain.contractquestion.ContractStage;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.portal.customer.ticket.Showing;
import nl.careconnections.portal.customer.ticket.SubmissionKey;
import nl.careconnections.portal.customer.ticket.WriteStep;
import nl.careconnections.portal.shared.Viewer;
import nl.careconnections.portal.ticket.TicketNumber;

/** The question of the ticket in the address, and what its customer says of the answer. */
@Named("contractQuestion")
@RequestScoped
public class ContractQuestionPage {

    @Inject
    ContractQuestions questions;

    @Inject
    WriteStep step;

    @Inject
    HttpServletRequest request;

    @Inject
    Viewer viewer;

    private ContractQuestion question;
    private String submissionKey = SubmissionKey.fresh();
    private String why = "";

    public ContractQuestion getQuestion() {
        if (question == null) {
            question = questions.view(viewer.getCaller(), number());
        }
        return question;
    }

    /** Whether to offer this; while a form is read, everything is. */
    public boolean isAt(String stage) {
        return !Showing.isNow() || getQuestion().stage() == ContractStage.valueOf(stage);
    }

    public String accept() {
        return step.attempt(
                "contractquestion.accept.done",
                () -> questions.accept(viewer.getCaller(), number(), submissionKey, step.version()));
    }

    public String refuse() {
        return step.attempt(
                "contractquestion.refuse.done",
                () -> questions.refuse(viewer.getCaller(), number(), submissionKey, why, step.version()));
    }

    private long number() {
        return TicketNumber.parse(request.getParameter("number")).orElseThrow(NotFound::new);
    }

    public String getSubmissionKey() {
        return submissionKey;
    }

    public void setSubmissionKey(String submissionKey) {
        this.submissionKey = submissionKey;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
