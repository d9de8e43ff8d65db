package nl.careconnections.portal.staff.status;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.careconnections.domain.sla.WorkingCalendar;
import nl.careconnections.domain.status.Author;
import nl.careconnections.domain.status.AutomationKey;
import nl.careconnections.domain.status.AutomationKeys;
import nl.careconnections.domain.status.AutomationScope;
import nl.careconnections.domain.status.IssuedAutomationKey;
import nl.careconnections.domain.status.PageSettings;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.PageAddress;
import nl.careconnections.portal.shared.Viewer;

/** Keys with which programs write on the status page. A new one is in the answer to the form and nowhere else. */
@Named("statusKeys")
@RequestScoped
public class KeysBacking {

    private static final String HERE = "/staff/status/keys.xhtml?faces-redirect=true";

    @Inject
    AutomationKeys keys;

    @Inject
    PageSettings settings;

    @Inject
    Viewer viewer;

    @Inject
    PageAddress address;

    @Inject
    Feedback feedback;

    @Inject
    Clock clock;

    private Author author;
    private KeyForm form = new KeyForm();
    private IssuedAutomationKey issued;
    private List<AutomationKey> rows;

    @PostConstruct
    void read() {
        author = Author.of(viewer.getCaller());
    }

    /** Shows the key on the page that answers, because a page that is led to would have to be told it. */
    public void issue() {
        feedback.attempt(() -> keys.issue(author, form.toNewKey())).ifPresent(made -> {
            issued = made;
            form = new KeyForm();
            rows = null;
        });
    }

    public String revoke() {
        long key = address.number("revoke");
        if (!feedback.attempt(() -> keys.revoke(author, key))) {
            return null;
        }
        feedback.success("status.key.revoked");
        return HERE;
    }

    public List<AutomationKey> getRows() {
        if (rows == null) {
            rows = keys.list(author);
        }
        return rows;
    }

    public boolean isUsable(AutomationKey key) {
        return key.isValidAt(clock.instant());
    }

    public AutomationScope[] getScopes() {
        return AutomationScope.values();
    }

    /** The first and the last day on which a key may end. */
    public LocalDate getEarliest() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }

    public LocalDate getLatest() {
        return getEarliest().plusDays(AutomationKeys.LONGEST_DAYS);
    }

    /** Where programs talk to. */
    public String getApi() {
        return settings.address().base() + "/api/v1/pages/" + settings.pageId();
    }

    public String getDescription() {
        return settings.address().base() + "/api/v1/openapi.json";
    }

    public KeyForm getForm() {
        return form;
    }

    /** {@code null} unless one was made just now. */
    public IssuedAutomationKey getIssued() {
        return issued;
    }
}
