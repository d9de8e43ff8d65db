package nl.careconnections.portal.customer.complaint;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.complaint.CallRequest;
import nl.careconnections.domain.complaint.Complaining;
import nl.careconnections.domain.complaint.NewComplaint;
import nl.careconnections.domain.ticket.Submitted;
import nl.careconnections.portal.customer.ticket.RequestForm;
import nl.careconnections.portal.shared.Viewer;

/** Talk first, be called back, or go on to a complaint: which of them stands in the address. */
@Named("newComplaint")
@RequestScoped
public class NewComplaintBacking {

    @Inject
    Complaining complaining;

    @Inject
    People people;

    @Inject
    RequestForm form;

    @Inject
    Viewer viewer;

    @Inject
    HttpServletRequest request;

    private String consequences = "";
    private String wish = "";
    private String phone;
    private String callSubject = "";
    private String callExplanation = "";
    private String callPhone;

    /** {@code call}, {@code complaint}, or empty for the choice between them. */
    public String getWay() {
        String way = request.getParameter("way");
        return "call".equals(way) || "complaint".equals(way) ? way : "";
    }

    public String send() {
        return isCall()
                ? form.send(this::askForCall, "complaint.call.done", "callExplanation", callSubject, callExplanation)
                : form.send(this::complain, "complaint.new.done", "explanation", consequences, wish);
    }

    public String sendAnyway() {
        return isCall()
                ? form.sendAnyway(this::askForCall, "complaint.call.done")
                : form.sendAnyway(this::complain, "complaint.new.done");
    }

    private boolean isCall() {
        return getWay().equals("call");
    }

    private Submitted complain() {
        return complaining.submit(
                viewer.getCaller(),
                new NewComplaint(
                        form.getSubmissionKey(),
                        form.getSubject(),
                        form.getExplanation(),
                        consequences,
                        wish,
                        phone,
                        form.files()));
    }

    private Submitted askForCall() {
        return complaining.askForCall(
                viewer.getCaller(), new CallRequest(form.getSubmissionKey(), callSubject, callExplanation, callPhone));
    }

    private String ownPhone() {
        return people.get(viewer.getCaller().accountId()).phone();
    }

    public String getConsequences() {
        return consequences;
    }

    public void setConsequences(String consequences) {
        this.consequences = consequences;
    }

    public String getWish() {
        return wish;
    }

    public void setWish(String wish) {
        this.wish = wish;
    }

    public String getPhone() {
        return phone == null ? ownPhone() : phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getCallSubject() {
        return callSubject;
    }

    public void setCallSubject(String callSubject) {
        this.callSubject = callSubject;
    }

    public String getCallExplanation() {
        return callExplanation;
    }

    public void setCallExplanation(String callExplanation) {
        this.callExplanation = callExplanation;
    }

    public String getCallPhone() {
        return callPhone == null ? ownPhone() : callPhone;
    }

    public void setCallPhone(String callPhone) {
        this.callPhone = callPhone;
    }
}
