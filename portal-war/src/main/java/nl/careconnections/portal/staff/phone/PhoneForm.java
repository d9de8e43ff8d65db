package nl.careconnections.portal.staff.phone;

import java.time.LocalDateTime;
import nl.careconnections.domain.phone.CallOutcome;
import nl.careconnections.domain.ticket.PriorityAnswers;
import nl.careconnections.domain.ticket.Severity;
import nl.careconnections.portal.customer.question.YesNo;

/** The fields of a telephone call as they were typed. */
public class PhoneForm {

    private String submissionKey = "";
    private String caller = "";
    private String calledAt = "";
    private long product;
    private String subject = "";
    private String explanation = "";
    private String outcome = CallOutcome.SOLVED.name();
    private String solution = "";
    private String unavailable = "";
    private String prescribingImpossible = "";
    private String emergencyImpossible = "";
    private String severity = "";

    void begin(String key, LocalDateTime now, long likeliestProduct) {
        submissionKey = key;
        calledAt = now.toString();
        product = likeliestProduct;
    }

    CallOutcome outcome() {
        return outcome.isEmpty() ? null : CallOutcome.valueOf(outcome);
    }

    PriorityAnswers answers() {
        return new PriorityAnswers(
                YesNo.read(unavailable),
                YesNo.read(prescribingImpossible),
                YesNo.read(emergencyImpossible),
                severity.isEmpty() ? null : Severity.valueOf(severity));
    }

    /** All that a customer will read. */
    String typed() {
        return String.join(" ", subject, explanation, solution);
    }

    public String getSubmissionKey() {
        return submissionKey;
    }

    public void setSubmissionKey(String submissionKey) {
        this.submissionKey = submissionKey == null ? "" : submissionKey;
    }

    public String getCaller() {
        return caller;
    }

    public void setCaller(String caller) {
        this.caller = caller == null ? "" : caller;
    }

    public String getCalledAt() {
        return calledAt;
    }

    public void setCalledAt(String calledAt) {
        this.calledAt = calledAt == null ? "" : calledAt;
    }

    public long getProduct() {
        return product;
    }

    public void setProduct(long product) {
        this.product = product;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject == null ? "" : subject;
    }

    public String getExplanation() {
        return explanation;
    }

    public void setExplanation(String explanation) {
        this.explanation = explanation == null ? "" : explanation;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome == null ? "" : outcome;
    }

    public String getSolution() {
        return solution;
    }

    public void setSolution(String solution) {
        this.solution = solution == null ? "" : solution;
    }

    public String getUnavailable() {
        return unavailable;
    }

    public void setUnavailable(String unavailable) {
        this.unavailable = unavailable == null ? "" : unavailable;
    }

    public String getPrescribingImpossible() {
        return prescribingImpossible;
    }

    public void setPrescribingImpossible(String prescribingImpossible) {
        this.prescribingImpossible = prescribingImpossible == null ? "" : prescribingImpossible;
    }

    public String getEmergencyImpossible() {
        return emergencyImpossible;
    }

    public void setEmergencyImpossible(String emergencyImpossible) {
        this.emergencyImpossible = emergencyImpossible == null ? "" : emergencyImpossible;
    }

    public String getSeverity() {
        return severity;
    }

    public void setSeverity(String severity) {
        this.severity = severity == null ? "" : severity;
    }
}
