package nl.careconnections.portal.staff.contractquestion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.util.List;
import nl.careconnections.domain.contractquestion.Answer;
import nl.careconnections.domain.contractquestion.ContractDesk;
import nl.careconnections.domain.contractquestion.ContractStage;
import nl.careconnections.domain.contractquestion.Department;
import nl.careconnections.domain.contractquestion.Departments;
import nl.careconnections.domain.contractquestion.LoggedCall;
import nl.careconnections.domain.sla.WorkingCalendar;
import nl.careconnections.portal.attachment.FileIds;
import nl.careconnections.portal.customer.contractquestion.ContractQuestionPage;
import nl.careconnections.portal.customer.ticket.SubmissionKey;
import nl.careconnections.portal.shared.Typed;
import nl.careconnections.portal.shared.Viewer;
import nl.careconnections.portal.staff.DeskStep;
import nl.careconnections.portal.staff.DeskTicket;

/** What staff do with the question in the address. */
@Named("contractDesk")
@RequestScoped
public class ContractDeskBacking {

    @Inject
    ContractDesk desk;

    @Inject
    Departments departments;

    @Inject
    ContractQuestionPage page;

    @Inject
    DeskTicket ticket;

    @Inject
    DeskStep step;

    @Inject
    Viewer viewer;

    private String submissionKey = SubmissionKey.fresh();
    private long department;
    private String note = "";
    private String question = "";
    private String answer = "";
    private String answerFiles = "";
    private boolean called;
    private String calledAt = "";
    private String spokenTo = "";

    public boolean isOpen() {
        ContractStage stage = page.getQuestion().stage();
        return stage != ContractStage.ANSWERED && stage != ContractStage.CLOSED;
    }

    public List<Department> getDepartments() {
        return departments.list(viewer.getCaller());
    }

    public String forward() {
        return step.take(
                () -> desk.forward(viewer.getCaller(), number(), submissionKey, department, note, step.getVersion()),
                "contractquestion.desk.forward.done");
    }

    public String ask() {
        return step.take(
                () -> desk.ask(viewer.getCaller(), number(), submissionKey, question, step.getVersion()),
                "contractquestion.desk.ask.done");
    }

    public String answerIt() {
        return step.take(
                () -> desk.answer(
                        viewer.getCaller(),
                        number(),
                        new Answer(submissionKey, answer, call(), FileIds.parse(answerFiles), step.getVersion())),
                "contractquestion.desk.answer.done");
    }

    private LoggedCall call() {
        if (!called) {
            return null;
        }
        LocalDateTime at = Typed.moment("calledAt", calledAt);
        return new LoggedCall(
                at == null ? null : at.atZone(WorkingCalendar.ZONE).toInstant(), spokenTo);
    }

    private long number() {
        return ticket.getNumber();
    }

    public String getSubmissionKey() {
        return submissionKey;
    }

    public void setSubmissionKey(String submissionKey) {
        this.submissionKey = submissionKey;
    }

    public long getDepartment() {
        return department;
    }

    public void setDepartment(long department) {
        this.department = department;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String question) {
        this.question = question;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public String getAnswerFiles() {
        return answerFiles;
    }

    public void setAnswerFiles(String answerFiles) {
        this.answerFiles = answerFiles;
    }

    public boolean isCalled() {
        return called;
    }

    public void setCalled(boolean called) {
        this.called = called;
    }

    public String getCalledAt() {
        return calledAt;
    }

    public void setCalledAt(String calledAt) {
        this.calledAt = calledAt;
    }

    public String getSpokenTo() {
        return spokenTo;
    }

    public void setSpokenTo(String spokenTo) {
        this.spokenTo = spokenTo;
    }
}
