package nl.careconnections.portal.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.careconnections.domain.account.OpenSession;
import nl.careconnections.domain.account.Sessions;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.PageAddress;
import nl.careconnections.portal.shared.Viewer;

/** Where somebody is logged in. */
@Named("ownSessions")
@RequestScoped
public class SessionsBacking {

    private static final String SECURITY = "/account/security?faces-redirect=true";

    @Inject
    Sessions sessions;

    @Inject
    OwnSession own;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    @Inject
    PageAddress page;

    private List<OpenSession> open;

    public List<OpenSession> getOpen() {
        if (open == null) {
            open = sessions.list(viewer.getCaller(), own.token());
        }
        return open;
    }

    public String end() {
        sessions.end(viewer.getCaller(), page.number("session"));
        feedback.success("profile.sessions.ended");
        return SECURITY;
    }

    public String endOthers() {
        sessions.endOthers(viewer.getCaller(), own.token());
        feedback.success("profile.sessions.othersEnded");
        return SECURITY;
    }
}
