package nl.careconnections.portal.start;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.careconnections.portal.shared.Viewer;

/** Sends everybody on to where their work begins. */
@Named("start")
@RequestScoped
public class StartBacking {

    @Inject
    Viewer viewer;

    public String go() {
        return page() + "?faces-redirect=true";
    }

    private String page() {
        if (!viewer.isSignedIn()) {
            return "/login/index.xhtml";
        }
        return viewer.isStaff() ? "/staff/queue.xhtml" : "/customer/index.xhtml";
    }
}
