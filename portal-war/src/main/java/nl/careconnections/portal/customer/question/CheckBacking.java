package nl.careconnections.portal.customer.question;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.careconnections.domain.attachment.Attachment;
import nl.careconnections.domain.attachment.Attachments;
import nl.careconnections.domain.knowledge.Products;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.ticket.Draft;
import nl.careconnections.domain.ticket.Drafts;
import nl.careconnections.domain.ticket.Expectation;
import nl.careconnections.domain.ticket.Expectations;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Viewer;

/** Step 3: everything once more, what to expect, and the button that sends it. */
@Named("check")
@RequestScoped
public class CheckBacking {

    @Inject
    DraftAddress address;

    @Inject
    Drafts drafts;

    @Inject
    Expectations expectations;

    @Inject
    Products products;

    @Inject
    Attachments attachments;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    private int version;
    private Draft draft;
    private List<Attachment> files;
    private List<FoundNumbers> found;

    public String open() {
        version = getDraft().version();
        if (draft.isSent()) {
            return QuestionPages.sent(address.getId());
        }
        return drafts.problems(viewer.getCaller(), draft.content()).isEmpty()
                ? null
                : QuestionPages.incomplete(address.getId());
    }

    /** Sends it, unless a service number stands in it that the customer was not warned about. */
    public String create() {
        if (!getDraft().isSent() && !getFound().isEmpty()) {
            feedback.refuse(null, "wizard.numbers.title");
            return null;
        }
        return createAnyway();
    }

    public String createAnyway() {
        try {
            drafts.submit(viewer.getCaller(), address.getId(), version);
            return QuestionPages.sent(address.getId());
        } catch (InvalidInput | Conflict e) {
            feedback.refuse(e);
            return look();
        }
    }

    /** Shows what another page made of it, or the form with what is wrong; the next press sends that. */
    private String look() {
        draft = null;
        return open();
    }

    public Draft getDraft() {
        if (draft == null) {
            draft = drafts.get(viewer.getCaller(), address.getId());
        }
        return draft;
    }

    public String getProduct() {
        return products.get(getDraft().productId()).name();
    }

    /** {@code null} for a draft that another page sent or left unfinished: pressing the button again leads to its ticket or to the form. */
    public Expectation getExpectation() {
        if (getDraft().isSent()) {
            return null;
        }
        try {
            return expectations.of(getDraft().content().answers().proposal(), viewer.getLanguage());
        } catch (InvalidInput e) {
            return null;
        }
    }

    public List<Attachment> getFiles() {
        if (files == null) {
            files = attachments.unclaimed(
                    viewer.getCaller(), getDraft().content().attachments());
        }
        return files;
    }

    public List<FoundNumbers> getFound() {
        if (found == null) {
            found = FoundNumbers.in(getDraft().content(), getFiles());
        }
        return found;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
