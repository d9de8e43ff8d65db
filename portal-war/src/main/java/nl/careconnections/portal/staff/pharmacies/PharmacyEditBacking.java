package nl.careconnections.portal.staff.pharmacies;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.pharmacy.Pharmacies;
import nl.careconnections.domain.pharmacy.Pharmacy;
import nl.careconnections.domain.pharmacy.TypedPharmacy;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.PageAddress;
import nl.careconnections.portal.shared.Viewer;

/** Adds a pharmacy to the registry, or changes the one in the address. */
@Named("pharmacyEdit")
@RequestScoped
public class PharmacyEditBacking {

    @Inject
    Pharmacies pharmacies;

    @Inject
    Viewer viewer;

    @Inject
    PageAddress address;

    @Inject
    HttpServletRequest request;

    @Inject
    Feedback feedback;

    private int version;
    private String agbCode = "";
    private String name = "";
    private String place = "";
    private String system = "";

    /** @throws NotFound for one that is not there */
    public void read() {
        if (isNew()) {
            viewer.getCaller().require(Ability.HANDLE_TICKETS);
            return;
        }
        Pharmacy kept = kept();
        version = kept.version();
        agbCode = kept.agbCode();
        name = kept.name();
        place = kept.place();
        system = kept.system();
    }

    public boolean isNew() {
        return request.getParameter("id") == null;
    }

    /** After a change by somebody else what was typed stays, and saving once more takes it. */
    public String save() {
        if (!feedback.attempt(this::keep)) {
            return null;
        }
        feedback.success(isNew() ? "pharmacy.registry.added" : "pharmacy.registry.changed", name);
        return "/staff/pharmacies/index?faces-redirect=true";
    }

    private void keep() {
        TypedPharmacy typed = new TypedPharmacy(agbCode, name, place, system);
        if (isNew()) {
            pharmacies.add(viewer.getCaller(), typed);
            return;
        }
        try {
            pharmacies.change(viewer.getCaller(), address.number("id"), typed, version);
        } catch (Conflict e) {
            version = kept().version();
            throw e;
        }
    }

    private Pharmacy kept() {
        return pharmacies.get(viewer.getCaller(), address.number("id"));
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getAgbCode() {
        return agbCode;
    }

    public void setAgbCode(String agbCode) {
        this.agbCode = agbCode;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getSystem() {
        return system;
    }

    public void setSystem(String system) {
        this.system = system;
    }
}
