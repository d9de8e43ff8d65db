package nl.careconnections.portal.login;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.careconnections.domain.account.LoginAttempt;
import nl.careconnections.domain.account.Logins;
import nl.careconnections.domain.account.TotpSetUp;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.OwnPath;

/** The first log-in: add an authenticator app, or choose codes by mail; then the recovery codes, this once. */
@Named("setUp")
@RequestScoped
public class SetUpBacking {

    @Inject
    Logins logins;

    @Inject
    Door door;

    @Inject
    Feedback feedback;

    private String to;
    private String code;
    private LoginAttempt attempt;
    private TotpSetUp app;
    private List<String> recoveryCodes = List.of();

    @PostConstruct
    void find() {
        to = door.parameter("to");
        attempt = door.attemptUnderway().filter(LoginAttempt::mustSetUp).orElse(null);
    }

    public void enter() {
        if (attempt == null) {
            door.beginAgain(to);
        }
    }

    public void go() {
        door.stepOf(to, () -> logins.finishSetUp(door.attemptToken(), code, door.visitor()))
                .ifPresent(first -> {
                    door.letIn(first.loggedIn());
                    recoveryCodes = first.recoveryCodes();
                });
    }

    public void chooseMail() {
        door.stepOf(to, () -> {
                    logins.mailCode(door.attemptToken());
                    return true;
                })
                .ifPresent(sent -> {
                    feedback.success("account.code.mailed", attempt.mail());
                    door.redirect("/login/code.xhtml?with=MAIL", to);
                });
    }

    public LoginAttempt getAttempt() {
        return attempt;
    }

    public TotpSetUp getApp() {
        if (app == null) {
            app = logins.setUp(door.attemptToken());
        }
        return app;
    }

    /** Filled once, in the answer to the right code. */
    public List<String> getRecoveryCodes() {
        return recoveryCodes;
    }

    public String getNext() {
        return OwnPath.orHome(to);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
