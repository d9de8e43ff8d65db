package nl.careconnections.portal.emergency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.careconnections.domain.emergency.delivery.ApiKey;
import nl.careconnections.domain.emergency.delivery.ApiKeys;
import nl.careconnections.domain.emergency.delivery.IssuedKey;
import nl.careconnections.domain.emergency.delivery.KeyScope;
import nl.careconnections.domain.sla.WorkingCalendar;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.PageAddress;
import nl.careconnections.portal.shared.Viewer;

/** The keys of an organisation's care systems. A new one is in the answer to the form and nowhere else. */
@Named("apiKeys")
@RequestScoped
public class KeysBacking {

    @Inject
    ApiKeys keys;

    @Inject
    Whose whose;

    @Inject
    Viewer viewer;

    @Inject
    PageAddress address;

    @Inject
    Feedback feedback;

    @Inject
    Clock clock;

    private KeyForm form = new KeyForm();
    private IssuedKey issued;
    private List<ApiKey> rows;

    /** Shows the key on the page that answers, because a page that is led to would have to be told it. */
    public void issue() {
        feedback.attempt(() -> keys.issue(viewer.getCaller(), whose.getId(), form.toNewApiKey()))
                .ifPresent(made -> {
                    issued = made;
                    form = new KeyForm();
                });
    }

    public String revoke() {
        long key = address.number("revoke");
        if (!feedback.attempt(() -> keys.revoke(viewer.getCaller(), whose.getId(), key))) {
            return null;
        }
        feedback.success("emergency.key.revoked");
        return whose.outcome("deliveries");
    }

    public List<ApiKey> getRows() {
        if (rows == null) {
            rows = keys.list(viewer.getCaller(), whose.getId());
        }
        return rows;
    }

    public boolean isUsable(ApiKey key) {
        return key.isValidAt(clock.instant());
    }

    public KeyScope[] getScopes() {
        return KeyScope.values();
    }

    /** The first and the last day on which a key may end. */
    public LocalDate getEarliest() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }

    public LocalDate getLatest() {
        return getEarliest().plusDays(ApiKeys.LONGEST_DAYS);
    }

    public KeyForm getForm() {
        return form;
    }

    /** {@code null} unless one was made just now. */
    public IssuedKey getIssued() {
        return issued;
    }
}
