package nl.careconnections.portal.emergency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.careconnections.domain.organisation.Organisation;
import nl.careconnections.domain.organisation.Organisations;
import nl.careconnections.portal.shared.PageAddress;
import nl.careconnections.portal.shared.Viewer;

/** The organisation that a page is about: one's own, or for staff the one in the address. */
@Named
@RequestScoped
public class Whose {

    @Inject
    Organisations organisations;

    @Inject
    Viewer viewer;

    @Inject
    PageAddress address;

    private Organisation organisation;

    public long getId() {
        return viewer.isStaff() ? address.number("id") : viewer.getCaller().organisationId();
    }

    public Organisation getOrganisation() {
        if (organisation == null) {
            organisation = organisations.get(viewer.getCaller(), getId());
        }
        return organisation;
    }

    /** Where a page with this name lies for who looks. */
    public String path(String page) {
        return viewer.isStaff()
                ? "/staff/organisations/" + page + ".xhtml?id=" + getId()
                : "/customer/organisation/" + page + ".xhtml";
    }

    /** The same, as what a step leads to. */
    String outcome(String page) {
        return path(page) + (viewer.isStaff() ? "&" : "?") + "faces-redirect=true";
    }
}
