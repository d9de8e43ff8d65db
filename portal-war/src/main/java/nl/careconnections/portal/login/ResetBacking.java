package nl.careconnections.portal.login;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import nl.careconnections.domain.account.PasswordChoice;
import nl.careconnections.portal.shared.Feedback;

/** Chooses a new password with the link of a reset. */
@Named("reset")
@RequestScoped
public class ResetBacking {

    @Inject
    PasswordChoice choice;

    @Inject
    NewPassword newPassword;

    @Inject
    Door door;

    @Inject
    Feedback feedback;

    private String token;

    @PostConstruct
    void read() {
        token = door.parameter("token");
    }

    public void enter() {
        if (!isOpen()) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_GONE);
        }
    }

    public void go() {
        door.attempt(() -> {
                    choice.reset(token, newPassword.typed(), door.visitor());
                    return true;
                })
                .ifPresent(done -> {
                    feedback.success("account.reset.done");
                    door.redirect("/login/index.xhtml");
                });
    }

    /** False when the link was used, replaced or is too old. */
    public boolean isOpen() {
        return choice.isResetOpen(token);
    }
}
