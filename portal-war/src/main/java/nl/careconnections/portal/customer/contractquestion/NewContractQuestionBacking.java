package nl.careconnections.portal.customer.contractquestion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.careconnections.domain.contractquestion.ContractQuestions;
import nl.careconnections.domain.contractquestion.NewContractQuestion;
import nl.careconnections.domain.contractquestion.Subject;
import nl.careconnections.domain.ticket.Submitted;
import nl.careconnections.portal.customer.ticket.RequestForm;
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
    RequestForm form;

    private String about;
    private String reference = "";

    public String send() {
        return form.send(this::submit, "contractquestion.new.sent", "explanation", reference);
    }

    public String sendAnyway() {
        return form.sendAnyway(this::submit, "contractquestion.new.sent");
    }

    private Submitted submit() {
        return questions.submit(
                viewer.getCaller(),
                new NewContractQuestion(
                        form.getSubmissionKey(),
                        about == null || about.isEmpty() ? null : Subject.valueOf(about),
                        reference,
                        form.getSubject(),
                        form.getExplanation(),
                        form.files()));
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
}
