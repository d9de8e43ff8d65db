package nl.careconnections.portal.login;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.careconnections.domain.account.Unblocking;
import nl.careconnections.portal.shared.Feedback;

/** "Deblokkeren": ask for a code with a name, then give it. The name waits in the flash, not in an address. */
@Named("unblock")
@RequestScoped
public class UnblockBacking {

    private static final String EMAIL = "unblock.email";

    @Inject
    Unblocking unblocking;

    @Inject
    Door door;

    @Inject
    Feedback feedback;

    private String email;
    private String code;
    private boolean sent;

    @PostConstruct
    void read() {
        sent = !door.parameter("sent").isEmpty();
    }

    public void enter() {
        email = (String) flash().get(EMAIL);
        flash().keep(EMAIL);
    }

    public void ask() {
        door.attempt(() -> {
                    unblocking.request(email, door.visitor());
                    return true;
                })
                .ifPresent(asked -> {
                    flash().put(EMAIL, email);
                    door.redirect("/login/unblock.xhtml?sent=true");
                });
    }

    public void release() {
        door.attempt(() -> {
                    unblocking.release(email, code, door.visitor());
                    return true;
                })
                .ifPresent(released -> {
                    feedback.success("account.unblock.done");
                    door.redirect("/login/index.xhtml");
                });
    }

    private static Flash flash() {
        return FacesContext.getCurrentInstance().getExternalContext().getFlash();
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public boolean isSent() {
        return sent;
    }
}
