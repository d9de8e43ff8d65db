package nl.careconnections.portal.login;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import nl.careconnections.domain.account.CodeKind;
import nl.careconnections.domain.account.LoginAttempt;
import nl.careconnections.domain.account.Logins;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.OwnPath;

/** The second step: a code of the app, by mail, or a recovery code; the address says which. */
@Named("code")
@RequestScoped
public class CodeBacking {

    @Inject
    Logins logins;

    @Inject
    Door door;

    @Inject
    Feedback feedback;

    private String to;
    private String with;
    private String code;
    private LoginAttempt attempt;

    @PostConstruct
    void find() {
        to = door.parameter("to");
        with = door.parameter("with");
        attempt = door.attemptUnderway().orElse(null);
    }

    public void enter() {
        if (attempt == null) {
            door.beginAgain(to);
        }
    }

    public void go() {
        door.stepOf(to, () -> logins.finish(door.attemptToken(), getKind(), code, door.visitor()))
                .ifPresent(loggedIn -> {
                    door.letIn(loggedIn);
                    door.redirect(OwnPath.orHome(to));
                });
    }

    /** Mails a code, or another one, and asks for it. */
    public void mail() {
        door.stepOf(to, () -> {
                    logins.mailCode(door.attemptToken());
                    return true;
                })
                .ifPresent(sent -> {
                    feedback.success("account.code.mailed", attempt.mail());
                    door.redirect("/login/code.xhtml?with=MAIL", to);
                });
    }

    /** The kind asked for; the app where there is a choice. Who has nothing yet is choosing codes by mail. */
    public CodeKind getKind() {
        Set<CodeKind> kinds = attempt == null ? Set.of() : attempt.kinds();
        CodeKind usual = kinds.contains(CodeKind.APP) ? CodeKind.APP : CodeKind.MAIL;
        return kinds.stream()
                .filter(kind -> kind.name().equals(with))
                .findFirst()
                .orElse(usual);
    }

    public boolean offers(String kind) {
        return getKind() != CodeKind.valueOf(kind) && attempt.kinds().contains(CodeKind.valueOf(kind));
    }

    public LoginAttempt getAttempt() {
        return attempt;
    }

    public String getTo() {
        return to;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
