package nl.careconnections.portal.staff.organisations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.organisation.NewOrganisation;
import nl.careconnections.domain.organisation.Organisations;
import nl.careconnections.portal.customer.organisation.ColleagueForm;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Viewer;

/** Begins a customer, after the one who asked for access was called back. */
@Named("organisationNew")
@RequestScoped
public class OrganisationNewBacking {

    @Inject
    Organisations organisations;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    private String submissionKey = UUID.randomUUID().toString();
    private String name = "";
    private String city = "";
    private String phone = "";
    private String callBack = "";
    private ColleagueForm administrator = new ColleagueForm();

    public void read() {
        viewer.getCaller().require(Ability.ADMINISTER_APPLICATION);
    }

    public String create() {
        administrator.setAdministrator(true);
        return feedback.attempt(() -> organisations.create(
                        viewer.getCaller(),
                        new NewOrganisation(
                                submissionKey, name, city, phone, callBack, administrator.toNewColleague())))
                .map(this::show)
                .orElse(null);
    }

    private String show(long id) {
        feedback.success("organisation.created", name, administrator.getEmail());
        return "/staff/organisations/show?faces-redirect=true&id=" + id;
    }

    public String getSubmissionKey() {
        return submissionKey;
    }

    public void setSubmissionKey(String submissionKey) {
        this.submissionKey = submissionKey;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getCallBack() {
        return callBack;
    }

    public void setCallBack(String callBack) {
        this.callBack = callBack;
    }

    public ColleagueForm getAdministrator() {
        return administrator;
    }
}
