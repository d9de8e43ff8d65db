package nl.careconnections.portal.staff.phone;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.knowledge.Product;
import nl.careconnections.domain.knowledge.Products;
import nl.careconnections.domain.organisation.ContactPerson;
import nl.careconnections.domain.organisation.ContactPersons;
import nl.careconnections.domain.phone.CallOutcome;
import nl.careconnections.domain.phone.NewPhoneCall;
import nl.careconnections.domain.phone.PhoneCalls;
import nl.careconnections.domain.phone.Registered;
import nl.careconnections.domain.sla.WorkingCalendar;
import nl.careconnections.portal.customer.ticket.ServiceNumberWarning;
import nl.careconnections.portal.customer.ticket.SubmissionKey;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Typed;
import nl.careconnections.portal.shared.Viewer;
import nl.careconnections.portal.staff.PasswordWarning;

/**
 * The form of a telephone call. Who called is typed and then chosen from the people that were found: from a list under the
 * field while typing, or without script from a choice that the page shows.
 */
@Named("phoneForm")
@RequestScoped
public class PhoneFormBacking {

    @Inject
    PhoneCalls calls;

    @Inject
    ContactPersons contacts;

    @Inject
    Products products;

    @Inject
    ServiceNumberWarning serviceNumbers;

    @Inject
    PasswordWarning passwords;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    private final PhoneForm form = new PhoneForm();
    private long callerId;
    private List<ContactPerson> found;
    private String foundFor;

    @PostConstruct
    void readChoice() {
        String chosen = request.getParameter("callerId");
        callerId = chosen != null && chosen.matches("\\d{1,18}") ? Long.parseLong(chosen) : 0;
    }

    public void open() {
        calls.requireRegistration(viewer.getCaller());
        form.begin(
                SubmissionKey.fresh(),
                LocalDateTime.ofInstant(clock.instant(), WorkingCalendar.ZONE).truncatedTo(ChronoUnit.MINUTES),
                getProducts().get(0).id());
    }

    /** Shows who is found; nothing else happens. */
    public void search() {
        getFound();
    }

    public String register() {
        boolean asks =
                serviceNumbers.finds("question", form.typed(), List.of()) || passwords.finds("question", form.typed());
        return asks ? null : registerAnyway();
    }

    public String registerAnyway() {
        return feedback.attempt(this::registered).map(this::told).orElse(null);
    }

    private Registered registered() {
        return calls.register(
                viewer.getCaller(),
                new NewPhoneCall(
                        form.getSubmissionKey(),
                        chosen(),
                        Optional.ofNullable(Typed.moment("calledAt", form.getCalledAt()))
                                .map(at -> at.atZone(WorkingCalendar.ZONE).toInstant())
                                .orElse(null),
                        form.outcome(),
                        form.getProduct(),
                        form.getSubject(),
                        form.getExplanation(),
                        form.getSolution(),
                        form.answers()));
    }

    private String told(Registered call) {
        String key = "phone.done." + call.outcome();
        feedback.success(key, call.caller(), call.ticket() == null ? "" : Long.toString(call.ticket()));
        return "/staff/phone/index?faces-redirect=true";
    }

    /** Whom the typed words find; Faces also asks before it has read them. */
    public List<ContactPerson> getFound() {
        if (!form.getCaller().equals(foundFor)) {
            foundFor = form.getCaller();
            found = contacts.find(viewer.getCaller(), foundFor);
        }
        return found;
    }

    /** Whether the words could stand for more people than are shown. */
    public boolean isMore() {
        return getFound().size() >= ContactPersons.MOST;
    }

    /** Whether there is enough to look for. */
    public boolean isAsked() {
        return form.getCaller().strip().length() > 1;
    }

    /** Who is offered as chosen; the only one found is. */
    public long getOffered() {
        return getFound().size() == 1 ? getFound().get(0).accountId() : chosen();
    }

    /** Who was chosen. Other words that were typed since do not mean that person any more. */
    private long chosen() {
        return getFound().stream().anyMatch(person -> person.accountId() == callerId) ? callerId : 0;
    }

    public List<Product> getProducts() {
        return products.list();
    }

    public List<CallOutcome> getOutcomes() {
        return List.of(CallOutcome.values());
    }

    public PhoneForm getForm() {
        return form;
    }
}
