package nl.careconnections.portal.staff.authentication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.careconnections.domain.authentication.AuthenticationHandling;
import nl.careconnections.domain.authentication.AuthenticationStep;
import nl.careconnections.domain.authentication.AuthenticationView;
import nl.careconnections.domain.authentication.CallBack;
import nl.careconnections.domain.authentication.CarryOut;
import nl.careconnections.domain.authentication.NetworkLine;
import nl.careconnections.portal.shared.Typed;
import nl.careconnections.portal.shared.Viewer;
import nl.careconnections.portal.staff.DeskStep;
import nl.careconnections.portal.staff.DeskTicket;
import nl.careconnections.portal.staff.PasswordWarning;

/** The steps of support on a request about logging in. */
@Named("authenticationDesk")
@RequestScoped
public class AuthenticationDesk {

    @Inject
    HttpServletRequest request;

    @Inject
    DeskTicket desk;

    @Inject
    DeskStep step;

    @Inject
    Viewer viewer;

    @Inject
    PasswordWarning passwords;

    @Inject
    AuthenticationHandling handling;

    private final Map<String, String> keys = new HashMap<>();
    private AuthenticationView shown;
    private String question = "";
    private String knownNumber = "";
    private String calledAt = "";
    private String spokenWith = "";
    private String carriedOut = "";
    private String refusal = "";

    public AuthenticationView getShown() {
        if (shown == null) {
            shown = handling.view(viewer.getCaller(), desk.getNumber());
        }
        return shown;
    }

    public String verify() {
        return take(
                () -> handling.verify(
                        viewer.getCaller(),
                        desk.getNumber(),
                        new CallBack(
                                key("verify"),
                                knownNumber,
                                Typed.moment("calledAt", calledAt),
                                spokenWith,
                                step.getVersion())),
                "authentication.verify.done");
    }

    public String ask() {
        return passwords.finds("question", question) ? null : askAnyway();
    }

    public String askAnyway() {
        return take(
                () -> handling.ask(viewer.getCaller(), desk.getNumber(), question, key("ask"), step.getVersion()),
                "authentication.ask.done");
    }

    public String carryOut() {
        return passwords.finds("carriedOut", carriedOut) ? null : carryOutAnyway();
    }

    public String carryOutAnyway() {
        return take(
                () -> handling.carryOut(
                        viewer.getCaller(),
                        desk.getNumber(),
                        new CarryOut(key("carry-out"), chosenLines(), carriedOut, step.getVersion())),
                "authentication.carryOut.done");
    }

    public String refuse() {
        return passwords.finds("refusal", refusal) ? null : refuseAnyway();
    }

    public String refuseAnyway() {
        return take(
                () -> handling.refuse(viewer.getCaller(), desk.getNumber(), refusal, key("refuse"), step.getVersion()),
                "authentication.refuse.done");
    }

    private String take(Runnable deed, String done) {
        String next = step.take(deed, done);
        shown = null;
        return next;
    }

    private List<Long> chosenLines() {
        return Stream.ofNullable(request.getParameterValues("lines"))
                .flatMap(Arrays::stream)
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    public boolean isChosen(NetworkLine line) {
        return chosenLines().contains(line.id());
    }

    public List<NetworkLine> getOpenLines() {
        return getShown().facts().lines().stream().filter(line -> !line.done()).toList();
    }

    /** Whether a form stands on the page: where its step can be taken, and where it was just sent. */
    public boolean offers(String wanted, String form) {
        return getShown().allowed().contains(AuthenticationStep.valueOf(wanted)) || wasSent(form);
    }

    private boolean wasSent(String form) {
        return request.getParameter(form + "-key") != null;
    }

    /** Whether a form is unfolded: what was refused stays in sight, and so does what comes next. */
    public boolean unfolded(String form) {
        return wasSent(form) || form.equals(getNext());
    }

    private String getNext() {
        if (getShown().allowed().contains(AuthenticationStep.CARRY_OUT)) {
            return "carry-out";
        }
        return getShown().allowed().contains(AuthenticationStep.VERIFY) ? "verify" : "";
    }

    /** Goes along with a form, each its own, so that sending it twice takes the step once (assurance R4). */
    public String key(String form) {
        String sent = request.getParameter(form + "-key");
        return sent != null
                ? sent
                : keys.computeIfAbsent(form, any -> UUID.randomUUID().toString());
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String question) {
        this.question = question == null ? "" : question;
    }

    public String getKnownNumber() {
        return knownNumber;
    }

    public void setKnownNumber(String knownNumber) {
        this.knownNumber = knownNumber == null ? "" : knownNumber;
    }

    public String getCalledAt() {
        return calledAt;
    }

    public void setCalledAt(String calledAt) {
        this.calledAt = calledAt == null ? "" : calledAt;
    }

    public String getSpokenWith() {
        return spokenWith;
    }

    public void setSpokenWith(String spokenWith) {
        this.spokenWith = spokenWith == null ? "" : spokenWith;
    }

    public String getCarriedOut() {
        return carriedOut;
    }

    public void setCarriedOut(String carriedOut) {
        this.carriedOut = carriedOut == null ? "" : carriedOut;
    }

    public String getRefusal() {
        return refusal;
    }

    public void setRefusal(String refusal) {
        this.refusal = refusal == null ? "" : refusal;
    }
}
