package nl.careconnections.portal.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.careconnections.domain.shared.Language;

/** Where the public status page tells of an incident, in the reader's language. */
@Named
@ApplicationScoped
public class StatusAddress {

    @Inject
    Viewer viewer;

    public String incident(String code) {
        return "/status" + (viewer.getLanguage() == Language.EN ? "/en" : "") + "/incidents/" + code;
    }
}
