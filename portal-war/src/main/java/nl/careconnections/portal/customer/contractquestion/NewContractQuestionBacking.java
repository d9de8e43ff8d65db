package nl.careconnections.portal.customer.contractquestion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.contractquestion.ContractQuestions;
import nl.careconnections.domain.contractquestion.NewContractQuestion;
import nl.careconnections.domain.contractquestion.Subject;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.ticket.Submitted;
import nl.careconnections.portal.attachment.FileIds;
import nl.careconnections.portal.customer.ticket.SubmissionKey;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Viewer;

/** The form of a question about a contract or an invoice. */
@Named("newContractQuestion")
@RequestScoped
public class NewContractQuestionBacking {

    @Inject
    ContractQuestions questions;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    private String submissionKey = SubmissionKey.fresh();
    private String about;
    private String reference = "";
    private String subject = "";
    private String explanation = "";
    private String attachments = "";

    public void open() {
        if (!viewer.getCaller().maySubmit(new Topic("CONTRACT_QUESTION"))) {
            throw new NotAllowed();
        }
    }

    public String send() {
        return feedback.attempt(this::submit).map(this::sent).orElse(null);
    }

    private Submitted submit() {
        return questions.submit(
                viewer.getCaller(),
                new NewContractQuestion(
                        submissionKey,
                        about == null || about.isEmpty() ? null : Subject.valueOf(about),
                        reference,
                        subject,
                        explanation,
                        FileIds.parse(attachments)));
    }

    private String sent(Submitted question) {
        feedback.success("contractquestion.new.sent", Long.toString(question.number()));
        return "/customer/ticket/show.xhtml?faces-redirect=true&number=" + question.number();
    }

    public String getSubmissionKey() {
        return submissionKey;
    }

    public void setSubmissionKey(String submissionKey) {
        this.submissionKey = submissionKey;
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getExplanation() {
        return explanation;
    }

    public void setExplanation(String explanation) {
        this.explanation = explanation;
    }

    public String getAttachments() {
        return attachments;
    }

    public void setAttachments(String attachments) {
        this.attachments = attachments;
    }
}
