package nl.careconnections.portal.customer.organisation;

import nl.careconnections.portal.shared.Viewer;

/** The same step leads contact persons and staff to pages of their own. */
final class OrganisationPages {

    private OrganisationPages() {}

    static String list(Viewer viewer, long organisationId) {
        return viewer.isStaff()
                ? "/staff/organisations/show?faces-redirect=true&id=" + organisationId
                : "/customer/organisation/index?faces-redirect=true";
    }

    static String colleague(Viewer viewer, long accountId) {
        String folder = viewer.isStaff() ? "/staff/organisations" : "/customer/organisation";
        return folder + "/colleague?faces-redirect=true&id=" + accountId;
    }
}
