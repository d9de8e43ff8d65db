package nl.careconnections.portal.login;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import nl.careconnections.domain.account.Invitations;
import nl.careconnections.domain.account.PasswordChoice;
import nl.careconnections.domain.account.Person;

/** Answers an invitation with a password. Looking at the page uses nothing up (assurance S9). */
@Named("invitation")
@RequestScoped
public class InvitationBacking {

    @Inject
    Invitations invitations;

    @Inject
    PasswordChoice choice;

    @Inject
    NewPassword newPassword;

    @Inject
    Door door;

    private String token;
    private Person invited;

    @PostConstruct
    void read() {
        token = door.parameter("token");
    }

    public void enter() {
        if (getInvited() == null) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_GONE);
        }
    }

    public void go() {
        door.attempt(() -> choice.accept(token, newPassword.typed(), door.visitor()))
                .ifPresent(attempt -> door.leadOn(attempt, null));
    }

    /** {@code null} when the link was used, replaced or is too old. */
    public Person getInvited() {
        if (invited == null) {
            invited = invitations.find(token).orElse(null);
        }
        return invited;
    }
}
