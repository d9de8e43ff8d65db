package nl.careconnections.portal.customer.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.careconnections.domain.account.Accounts;
import nl.careconnections.domain.account.Colleague;
import nl.careconnections.domain.account.Colleagues;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.account.Topics;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.ticket.Leavers;
import nl.careconnections.domain.ticket.OpenWork;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.PageAddress;
import nl.careconnections.portal.shared.Viewer;

/** Changes one contact person, their invitation or their access. */
@Named("colleagueEdit")
@RequestScoped
public class ColleagueEditBacking {

    @Inject
    Colleagues colleagues;

    @Inject
    Accounts accounts;

    @Inject
    Leavers leavers;

    @Inject
    Topics topics;

    @Inject
    Viewer viewer;

    @Inject
    PageAddress address;

    @Inject
    Feedback feedback;

    private Colleague colleague;
    private OpenWork openWork;
    private Long successor;
    private ColleagueForm form = new ColleagueForm();

    /** @throws NotAllowed for who could not send the form */
    public void read() {
        Colleagues.requireCare(viewer.getCaller(), getColleague().organisationId());
        form = ColleagueForm.of(getColleague());
    }

    /** After a change by somebody else the typed text stays, and saving once more takes it. */
    public String save() {
        if (!feedback.attempt(this::change)) {
            return null;
        }
        return done("organisation.changed", form.getName());
    }

    private void change() {
        try {
            colleagues.change(viewer.getCaller(), number(), form.toDetails(), form.getVersion());
        } catch (Conflict e) {
            form.setVersion(getColleague().version());
            throw e;
        }
    }

    public String resend() {
        return step(
                () -> colleagues.resend(viewer.getCaller(), number()),
                "organisation.resent",
                getColleague().email());
    }

    public String release() {
        return step(() -> colleagues.release(viewer.getCaller(), number()), "organisation.released", name());
    }

    public String resetSecondFactor() {
        return step(() -> accounts.resetSecondFactor(viewer.getCaller(), number()), "organisation.factorReset", name());
    }

    public String remove() {
        Colleague leaving = getColleague();
        boolean done = feedback.attempt(
                () -> colleagues.remove(viewer.getCaller(), leaving.id(), form.getVersion(), successor));
        if (!done) {
            return shown();
        }
        feedback.success(
                leaving.state().isInvitation() ? "organisation.withdrawn" : "organisation.removed", leaving.name());
        return OrganisationPages.list(viewer, leaving.organisationId());
    }

    private String step(Runnable step, String news, String about) {
        return feedback.attempt(step) ? done(news, about) : shown();
    }

    /** The other form of the page was not sent, so it shows what is kept. */
    private String shown() {
        form = ColleagueForm.of(getColleague());
        return null;
    }

    private String done(String news, String about) {
        feedback.success(news, about);
        return viewer.isStaff() || getColleague().myself()
                ? OrganisationPages.list(viewer, getColleague().organisationId())
                : OrganisationPages.colleague(viewer, number());
    }

    private long number() {
        return address.number("id");
    }

    private String name() {
        return getColleague().name();
    }

    public Colleague getColleague() {
        if (colleague == null) {
            colleague = colleagues.get(viewer.getCaller(), number());
        }
        return colleague;
    }

    /** What has to go to somebody else before this access is taken. */
    public OpenWork getOpenWork() {
        if (openWork == null) {
            openWork = leavers.openWorkOf(viewer.getCaller(), getColleague());
        }
        return openWork;
    }

    /** Proposes who asks, or else an administrator, until somebody is chosen. */
    public Long getSuccessor() {
        if (successor == null) {
            List<Person> people = getOpenWork().successors();
            long asking = viewer.getCaller().accountId();
            successor = people.stream()
                    .map(Person::accountId)
                    .filter(id -> id == asking)
                    .findFirst()
                    .orElseGet(() -> people.isEmpty() ? null : people.get(0).accountId());
        }
        return successor;
    }

    public void setSuccessor(Long successor) {
        this.successor = successor;
    }

    public List<Topic> getTopics() {
        return topics.all();
    }

    public ColleagueForm getForm() {
        return form;
    }
}
