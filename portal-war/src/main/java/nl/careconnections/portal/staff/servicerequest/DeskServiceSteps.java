package nl.careconnections.portal.staff.servicerequest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import nl.careconnections.domain.servicerequest.CarryingOut;
import nl.careconnections.domain.servicerequest.Preparation;
import nl.careconnections.domain.servicerequest.TypedEstimate;
import nl.careconnections.portal.customer.ticket.SubmissionKey;
import nl.careconnections.portal.shared.Typed;
import nl.careconnections.portal.shared.Viewer;
import nl.careconnections.portal.staff.DeskStep;
import nl.careconnections.portal.staff.DeskTicket;

/** The steps that a consultant takes on the page of a ticket. */
@Named("serviceSteps")
@RequestScoped
public class DeskServiceSteps {

    @Inject
    Preparation preparation;

    @Inject
    CarryingOut carryingOut;

    @Inject
    DeskTicket desk;

    @Inject
    DeskService deskService;

    @Inject
    DeskStep step;

    @Inject
    Viewer viewer;

    @Inject
    HttpServletRequest request;

    private String key = SubmissionKey.fresh();
    private long consultant;
    private String question = "";
    private String work = "";
    private String estimateHours = "";
    private String rate = "";
    private String price = "";
    private String validUntil = "";
    private String report = "";
    private String stopReason = "";

    public String entrust() {
        return take(
                () -> preparation.entrust(viewer.getCaller(), desk.getNumber(), consultant, step.getVersion()),
                "servicerequest.desk.entrust.done");
    }

    public String ask() {
        return take(
                () -> preparation.ask(viewer.getCaller(), desk.getNumber(), key, question, step.getVersion()),
                "servicerequest.desk.ask.done");
    }

    public String estimate() {
        return take(
                () -> preparation.estimate(
                        viewer.getCaller(),
                        desk.getNumber(),
                        key,
                        new TypedEstimate(work, estimateHours, rate, price, Typed.day("validUntil", validUntil)),
                        step.getVersion()),
                "servicerequest.desk.estimate.done");
    }

    public String report() {
        return take(
                () -> carryingOut.report(viewer.getCaller(), desk.getNumber(), key, report, step.getVersion()),
                "servicerequest.desk.report.done");
    }

    public String stop() {
        return take(
                () -> preparation.stop(viewer.getCaller(), desk.getNumber(), key, stopReason, step.getVersion()),
                "servicerequest.desk.stop.done");
    }

    private String take(Runnable deed, String done) {
        String next = step.take(deed, done);
        deskService.forget();
        return next;
    }

    /** Whether a folded form was just sent and is shown again unfolded. */
    public boolean sent(String field) {
        return request.getParameter(field) != null;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public long getConsultant() {
        return consultant;
    }

    public void setConsultant(long consultant) {
        this.consultant = consultant;
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String question) {
        this.question = question;
    }

    public String getWork() {
        return work;
    }

    public void setWork(String work) {
        this.work = work;
    }

    public String getEstimateHours() {
        return estimateHours;
    }

    public void setEstimateHours(String estimateHours) {
        this.estimateHours = estimateHours;
    }

    public String getRate() {
        return rate;
    }

    public void setRate(String rate) {
        this.rate = rate;
    }

    public String getPrice() {
        return price;
    }

    public void setPrice(String price) {
        this.price = price;
    }

    public String getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(String validUntil) {
        this.validUntil = validUntil;
    }

    public String getReport() {
        return report;
    }

    public void setReport(String report) {
        this.report = report;
    }

    public String getStopReason() {
        return stopReason;
    }

    public void setStopReason(String stopReason) {
        this.stopReason = stopReason;
    }
}
