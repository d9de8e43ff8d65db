package nl.careconnections.portal.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.careconnections.domain.account.PasswordChoice;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Viewer;

/** Another password; sessions elsewhere end with it. */
@Named("ownPassword")
@RequestScoped
public class PasswordBacking {

    @Inject
    PasswordChoice passwords;

    @Inject
    OwnSession session;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    private String current = "";
    private String wanted = "";

    public String change() {
        if (!feedback.attempt(() -> passwords.change(viewer.getCaller(), current, wanted, session.token()))) {
            return null;
        }
        feedback.success("profile.password.changed");
        return "/account/security?faces-redirect=true";
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }
}
