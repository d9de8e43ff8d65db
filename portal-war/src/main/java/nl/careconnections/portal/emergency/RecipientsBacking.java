package nl.careconnections.portal.emergency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.emergency.backup.ListRecipients;
import nl.careconnections.domain.emergency.backup.WardRecipients;
import nl.careconnections.domain.emergency.backup.WardRecipients.LastMail;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.PageAddress;
import nl.careconnections.portal.shared.Viewer;

/** Who is mailed the lists of which ward. */
@Named("listRecipients")
@RequestScoped
public class RecipientsBacking {

    private static final String PAGE = "/customer/emergency/recipients?faces-redirect=true";

    @Inject
    ListRecipients recipients;

    @Inject
    Feedback feedback;

    @Inject
    PageAddress pageAddress;

    @Inject
    Viewer viewer;

    private List<WardRecipients> wards;
    private String ward;
    private String recipient;
    private Language language = Language.NL;

    /** Asked before the page is written, so that who may not see it gets the page that says so. */
    public void read() {
        getWards();
    }

    public List<WardRecipients> getWards() {
        if (wards == null) {
            wards = recipients.list(viewer.getCaller(), viewer.getCaller().organisationId());
        }
        return wards;
    }

    public String add() {
        Caller caller = viewer.getCaller();
        boolean done = feedback.attempt(
                () -> recipients.add(caller, caller.organisationId(), chosenWard(), recipient, language));
        if (!done) {
            return null;
        }
        feedback.success("readiness.recipient.added");
        return PAGE;
    }

    private long chosenWard() {
        return getWards().stream()
                .map(WardRecipients::wardId)
                .filter(id -> String.valueOf(id).equals(ward))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("ward", "required"));
    }

    public String remove() {
        Caller caller = viewer.getCaller();
        long id = pageAddress.number("remove");
        if (!feedback.attempt(() -> recipients.remove(caller, caller.organisationId(), id))) {
            return null;
        }
        feedback.success("readiness.recipient.removed");
        return PAGE;
    }

    /** The kind of the chip of a mail. */
    public String kind(LastMail mail) {
        return switch (mail.state()) {
            case SENT -> "success";
            case WAITING -> "";
            case REFUSED, GIVEN_UP -> "danger";
        };
    }

    public String icon(LastMail mail) {
        return switch (mail.state()) {
            case SENT -> "check";
            case WAITING -> "clock";
            case REFUSED, GIVEN_UP -> "warning";
        };
    }

    public String getWard() {
        return ward;
    }

    public void setWard(String ward) {
        this.ward = ward;
    }

    public String getRecipient() {
        return recipient;
    }

    public void setRecipient(String recipient) {
        this.recipient = recipient;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }
}
