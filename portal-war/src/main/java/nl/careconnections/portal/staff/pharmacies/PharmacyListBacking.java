package nl.careconnections.portal.staff.pharmacies;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.careconnections.domain.pharmacy.Pharmacies;
import nl.careconnections.domain.pharmacy.Pharmacy;
import nl.careconnections.portal.shared.Viewer;

/** The registry of pharmacies, narrowed by words. */
@Named("pharmacyList")
@RequestScoped
public class PharmacyListBacking {

    private static final int LONGEST = 100;

    @Inject
    Pharmacies pharmacies;

    @Inject
    Viewer viewer;

    @Inject
    HttpServletRequest request;

    private List<Pharmacy> found;

    public List<Pharmacy> getRows() {
        return found().stream().limit(Pharmacies.PAGE).toList();
    }

    public boolean isNext() {
        return found().size() > Pharmacies.PAGE;
    }

    private List<Pharmacy> found() {
        if (found == null) {
            found = pharmacies.list(viewer.getCaller(), getWords(), getPage());
        }
        return found;
    }

    public String getWords() {
        String words = request.getParameter("words");
        return words == null ? "" : words.substring(0, Math.min(words.length(), LONGEST));
    }

    /** From 0; anything that is no page is the first. */
    public int getPage() {
        String page = request.getParameter("page");
        return page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0;
    }

    public String path(int page) {
        return "/staff/pharmacies/index.xhtml?words=" + URLEncoder.encode(getWords(), StandardCharsets.UTF_8) + "&page="
                + page;
    }
}
