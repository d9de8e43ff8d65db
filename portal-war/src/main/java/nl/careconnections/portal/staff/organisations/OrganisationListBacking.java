package nl.careconnections.portal.staff.organisations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.careconnections.domain.organisation.OrganisationRows;
import nl.careconnections.domain.organisation.Organisations;
import nl.careconnections.portal.shared.Viewer;

/** The list of customers; what it shows follows from its address. */
@Named("organisationList")
@RequestScoped
public class OrganisationListBacking {

    private static final int SIZE = 25;

    @Inject
    Organisations organisations;

    @Inject
    Viewer viewer;

    private String words = "";
    private int page;
    private OrganisationRows found;

    public OrganisationRows getFound() {
        if (found == null) {
            found = organisations.search(viewer.getCaller(), words, page, SIZE);
        }
        return found;
    }

    public int getSize() {
        return SIZE;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words == null ? "" : words;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(page, 0);
    }
}
