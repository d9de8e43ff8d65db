package nl.careconnections.portal.customer.pharmacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.careconnections.domain.pharmacy.NewPharmacyRequest;
import nl.careconnections.domain.pharmacy.Pharmacies;
import nl.careconnections.domain.pharmacy.Pharmacy;
import nl.careconnections.domain.pharmacy.PharmacyRequests;
import nl.careconnections.domain.pharmacy.Standing;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.ticket.Submitted;
import nl.careconnections.portal.customer.ticket.RequestForm;
import nl.careconnections.portal.customer.ticket.Showing;
import nl.careconnections.portal.shared.Viewer;

/** The form for a new pharmacy; it tells at once what is there already or under way. */
@Named("pharmacyNew")
@RequestScoped
public class PharmacyNewBacking {

    @Inject
    PharmacyRequests requests;

    @Inject
    Pharmacies pharmacies;

    @Inject
    Viewer viewer;

    @Inject
    RequestForm form;

    private String agbCode = "";
    private String name = "";
    private String place = "";
    private String system = "";
    private String contact = "";
    private Standing standing;

    /** @throws NotAllowed for who could not send the form */
    public void open() {
        getStanding();
    }

    /** Reads the form, so that the page can say how it stands. */
    public void look() {
        standing = null;
    }

    public String send() {
        return form.send(() -> submit(false), "pharmacy.new.done", "contact", contact);
    }

    public String join() {
        return form.send(() -> submit(true), "pharmacy.new.joined", "contact", contact);
    }

    public String sendAnyway() {
        boolean joining = getStanding().underWay();
        return form.sendAnyway(() -> submit(joining), joining ? "pharmacy.new.joined" : "pharmacy.new.done");
    }

    /** After a refusal the page looks anew how it stands. */
    private Submitted submit(boolean joining) {
        standing = null;
        return requests.submit(
                viewer.getCaller(),
                new NewPharmacyRequest(form.getSubmissionKey(), name, agbCode, place, system, contact, joining));
    }

    public Standing getStanding() {
        if (standing == null) {
            standing = requests.standing(viewer.getCaller(), agbCode);
        }
        return standing;
    }

    /** Whether others asked for it, and it can be joined. */
    public boolean isJoinable() {
        return getStanding().underWay() && getStanding().ownTicket() == null;
    }

    /** Which of the two buttons stands on the page; while the form is read, both do. */
    public boolean isOffersJoining() {
        return !Showing.isNow() || isJoinable();
    }

    public boolean isOffersAsking() {
        return !Showing.isNow() || !isJoinable();
    }

    /** What is in the registry by the name that was typed. */
    public List<Pharmacy> getSimilar() {
        return getStanding().known() == null ? pharmacies.named(viewer.getCaller(), name) : List.of();
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

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact;
    }
}
