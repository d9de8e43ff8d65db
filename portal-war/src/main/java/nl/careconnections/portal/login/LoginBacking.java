package nl.careconnections.portal.login;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.careconnections.domain.account.Logins;
import nl.careconnections.domain.knowledge.Disruption;
import nl.careconnections.domain.knowledge.Disruptions;
import nl.careconnections.portal.shared.OwnPath;
import nl.careconnections.portal.shared.Viewer;

/** The first step: e-mail address and password. */
@Named("login")
@RequestScoped
public class LoginBacking {

    @Inject
    Logins logins;

    @Inject
    Disruptions disruptions;

    @Inject
    Door door;

    @Inject
    Viewer viewer;

    private String to;
    private boolean ended;
    private String email;
    private String password;

    @PostConstruct
    void read() {
        to = door.parameter("to");
        ended = !door.parameter("ended").isEmpty();
    }

    /** Who is logged in already goes on at once. */
    public void enter() {
        if (viewer.isSignedIn()) {
            door.redirect(OwnPath.orHome(to));
        }
    }

    public void go() {
        door.attempt(() -> logins.begin(email, password, door.visitor()))
                .ifPresent(attempt -> door.leadOn(attempt, to));
    }

    public List<Disruption> getDisruptions() {
        return disruptions.current(viewer.getLanguage());
    }

    public boolean isEnded() {
        return ended;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
