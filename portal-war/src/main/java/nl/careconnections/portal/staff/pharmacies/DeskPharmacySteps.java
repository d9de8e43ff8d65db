package nl.careconnections.portal.staff.pharmacies;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.careconnections.domain.pharmacy.Acquisition;
import nl.careconnections.portal.shared.Typed;
import nl.careconnections.portal.shared.Viewer;
import nl.careconnections.portal.staff.DeskStep;
import nl.careconnections.portal.staff.DeskTicket;

/** The steps that support takes to win a pharmacy. */
@Named("pharmacySteps")
@RequestScoped
public class DeskPharmacySteps {

    @Inject
    Acquisition acquisition;

    @Inject
    DeskTicket desk;

    @Inject
    DeskPharmacy deskPharmacy;

    @Inject
    DeskStep step;

    @Inject
    Viewer viewer;

    private String declineReason = "";
    private String sentOn = "";
    private String signedOn = "";
    private String pharmacyName;
    private String pharmacyPlace;
    private String pharmacySystem;

    public String approach() {
        return take(
                () -> acquisition.approach(viewer.getCaller(), desk.getNumber(), step.getVersion()),
                "pharmacy.desk.approach.done");
    }

    public String confirm() {
        return take(
                () -> acquisition.confirm(viewer.getCaller(), desk.getNumber(), step.getVersion()),
                "pharmacy.desk.willing.done");
    }

    public String decline() {
        return take(
                () -> acquisition.decline(viewer.getCaller(), desk.getNumber(), declineReason, step.getVersion()),
                "pharmacy.desk.decline.done");
    }

    public String sendContract() {
        return take(
                () -> acquisition.sendContract(
                        viewer.getCaller(), desk.getNumber(), Typed.day("sentOn", sentOn), step.getVersion()),
                "pharmacy.desk.sentOn.done");
    }

    public String sign() {
        return take(
                () -> acquisition.sign(
                        viewer.getCaller(), desk.getNumber(), Typed.day("signedOn", signedOn), step.getVersion()),
                "pharmacy.desk.signedOn.done");
    }

    public String add() {
        return take(
                () -> acquisition.add(
                        viewer.getCaller(),
                        desk.getNumber(),
                        pharmacyName,
                        pharmacyPlace,
                        pharmacySystem,
                        step.getVersion()),
                "pharmacy.desk.add.done");
    }

    private String take(Runnable deed, String done) {
        String next = step.take(deed, done);
        deskPharmacy.forget();
        return next;
    }

    public String getDeclineReason() {
        return declineReason;
    }

    public void setDeclineReason(String declineReason) {
        this.declineReason = declineReason;
    }

    public String getSentOn() {
        return sentOn;
    }

    public void setSentOn(String sentOn) {
        this.sentOn = sentOn;
    }

    public String getSignedOn() {
        return signedOn;
    }

    public void setSignedOn(String signedOn) {
        this.signedOn = signedOn;
    }

    public String getPharmacyName() {
        return pharmacyName == null ? deskPharmacy.getAsked().name() : pharmacyName;
    }

    public void setPharmacyName(String pharmacyName) {
        this.pharmacyName = pharmacyName;
    }

    public String getPharmacyPlace() {
        return pharmacyPlace == null ? deskPharmacy.getAsked().place() : pharmacyPlace;
    }

    public void setPharmacyPlace(String pharmacyPlace) {
        this.pharmacyPlace = pharmacyPlace;
    }

    public String getPharmacySystem() {
        return pharmacySystem == null ? deskPharmacy.getAsked().system() : pharmacySystem;
    }

    public void setPharmacySystem(String pharmacySystem) {
        this.pharmacySystem = pharmacySystem;
    }
}
