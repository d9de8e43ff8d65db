package nl.careconnections.portal.staff.organisations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.careconnections.domain.account.Colleague;
import nl.careconnections.domain.account.Colleagues;
import nl.careconnections.domain.organisation.Organisation;
import nl.careconnections.domain.organisation.Organisations;
import nl.careconnections.portal.customer.organisation.TopicChoices;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.PageAddress;
import nl.careconnections.portal.shared.Viewer;

/** One customer and its people. */
@Named("organisationShow")
@RequestScoped
public class OrganisationShowBacking {

    @Inject
    Organisations organisations;

    @Inject
    Colleagues colleagues;

    @Inject
    Viewer viewer;

    @Inject
    PageAddress address;

    @Inject
    TopicChoices choices;

    @Inject
    Feedback feedback;

    private Organisation organisation;
    private List<Colleague> rows;
    private String name = "";
    private String city = "";
    private String phone = "";
    private int version;

    public void read() {
        name = getOrganisation().name();
        city = getOrganisation().city();
        phone = getOrganisation().phone();
        version = getOrganisation().version();
    }

    public String save() {
        return step(
                () -> organisations.describe(viewer.getCaller(), number(), name, city, phone, version),
                "organisation.described");
    }

    public String saveTopics() {
        return step(
                () -> organisations.open(viewer.getCaller(), number(), choices.changesTo(getOrganisation())),
                "organisation.forAll.saved");
    }

    private String step(Runnable step, String news) {
        if (!feedback.attempt(step)) {
            return null;
        }
        feedback.success(news);
        return "/staff/organisations/show?faces-redirect=true&id=" + number();
    }

    private long number() {
        return address.number("id");
    }

    public Organisation getOrganisation() {
        if (organisation == null) {
            organisation = organisations.get(viewer.getCaller(), number());
        }
        return organisation;
    }

    public List<Colleague> getRows() {
        if (rows == null) {
            rows = colleagues.list(viewer.getCaller(), number());
        }
        return rows;
    }

    public boolean isMayChange() {
        return viewer.can("ADMINISTER_APPLICATION");
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

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
