package nl.careconnections.portal.customer.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.careconnections.domain.insight.GrantedAccess;
import nl.careconnections.domain.insight.OrganisationInsights;
import nl.careconnections.portal.shared.Viewer;

/** All consents to log in to the organisation's production environment. */
@Named("organisationAccess")
@RequestScoped
public class AccessOverviewBacking {

    @Inject
    OrganisationInsights insights;

    @Inject
    Viewer viewer;

    private List<GrantedAccess> grants;

    public List<GrantedAccess> getGrants() {
        if (grants == null) {
            grants = insights.grantedAccess(viewer.getCaller());
        }
        return grants;
    }
}
