package nl.careconnections.portal.start;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.careconnections.domain.account.Ability;
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
        if (!viewer.isStaff()) {
            return "/customer/index.xhtml";
        }
        if (viewer.can(Ability.WORK_ON_REQUESTS.name())) {
            return "/staff/queue.xhtml";
        }
        return viewer.can(Ability.PUBLISH.name()) ? "/staff/status/index.xhtml" : "/staff/organisations/index.xhtml";
    }
}
