package nl.careconnections.portal.customer.question;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import nl.careconnections.domain.shared.BusinessException;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.ticket.Draft;
import nl.careconnections.domain.ticket.Drafts;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Viewer;

/** Keeps the draft behind an open page, and notices when another page changed it. */
@Named("draftEditor")
@RequestScoped
public class DraftEditor {

    @Inject
    DraftAddress address;

    @Inject
    Drafts drafts;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    private int version;
    private String editor = UUID.randomUUID().toString();
    private Draft saved;
    private Draft other;
    private BusinessException refusal;

    Draft open() {
        saved = drafts.get(viewer.getCaller(), address.getId());
        version = saved.version();
        return saved;
    }

    /** In the background: says where it stands, and disturbs nobody. */
    void keepQuietly(QuestionForm form) {
        try {
            save(form, QuestionPages.DESCRIBE);
        } catch (NotFound e) {
            throw e;
        } catch (BusinessException e) {
            refusal = e;
        }
    }

    /** By a press of a button: after a warning about another page's version, the next press replaces that one. */
    boolean keep(QuestionForm form, int step) {
        try {
            save(form, step);
            return true;
        } catch (InvalidInput e) {
            feedback.refuse(e);
        } catch (Conflict e) {
            feedback.refuse(e);
            version = other.version();
        }
        return false;
    }

    private void save(QuestionForm form, int step) {
        try {
            saved = drafts.save(viewer.getCaller(), address.getId(), version, editor, form.toContent(), step);
            version = saved.version();
        } catch (Conflict e) {
            other = drafts.get(viewer.getCaller(), address.getId());
            throw e;
        }
    }

    /** As it was kept last by this page; {@code null} when this request kept nothing. */
    public Draft getSaved() {
        return saved;
    }

    /** What another page made of it meanwhile. */
    public Draft getOther() {
        return other;
    }

    /** Why it was not kept in the background, in words; empty when it was. */
    public String getRefusal() {
        return refusal == null ? "" : feedback.words(refusal);
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getEditor() {
        return editor;
    }

    public void setEditor(String editor) {
        this.editor = editor;
    }
}
