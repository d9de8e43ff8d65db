package nl.careconnections.portal.customer.question;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.careconnections.domain.knowledge.Products;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.ticket.Drafts;
import nl.careconnections.domain.ticket.Expectation;
import nl.careconnections.domain.ticket.Expectations;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Viewer;

/** Step 2: the question in the customer's own words. */
@Named("describe")
@RequestScoped
public class DescribeBacking {

    @Inject
    DraftAddress address;

    @Inject
    DraftEditor editor;

    @Inject
    Drafts drafts;

    @Inject
    Expectations expectations;

    @Inject
    Products products;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    @Inject
    HttpServletRequest request;

    private final QuestionForm form = new QuestionForm();
    private int focusedRow;

    @PostConstruct
    void readPath() {
        form.setSteps(request.getParameterValues("step"));
    }

    public String open() {
        if (editor.open().isSent()) {
            return QuestionPages.sent(address.getId());
        }
        form.fill(editor.getSaved().content());
        if (request.getParameter("incomplete") != null) {
            refuseWhatIsMissing();
        }
        return null;
    }

    public void autosave() {
        editor.keepQuietly(form);
    }

    /** The buttons at the rows of the path, where no script does it. */
    public void arrange() {
        String wish = request.getParameter("arrange");
        if (wish != null) {
            focusedRow = form.arrange(wish);
            editor.keepQuietly(form);
        }
    }

    public String next() {
        boolean fine = editor.keep(form, QuestionPages.DESCRIBE)
                && !refuseWhatIsMissing()
                && editor.keep(form, QuestionPages.CHECK);
        return fine ? QuestionPages.check(address.getId()) : null;
    }

    public String back() {
        return editor.keep(form, QuestionPages.DESCRIBE) ? QuestionPages.search(address.getId()) : null;
    }

    public String later() {
        if (!editor.keep(form, QuestionPages.DESCRIBE)) {
            return null;
        }
        feedback.success("wizard.kept");
        return QuestionPages.SUPPORT;
    }

    private boolean refuseWhatIsMissing() {
        List<InvalidInput> problems =
                drafts.problems(viewer.getCaller(), editor.getSaved().content());
        problems.forEach(feedback::refuse);
        return !problems.isEmpty();
    }

    /** What the answers so far mean at this moment; {@code null} until they say enough. */
    public Expectation getExpectation() {
        try {
            return expectations.of(form.toAnswers().proposal(), viewer.getLanguage());
        } catch (InvalidInput e) {
            return null;
        }
    }

    public String getProduct() {
        return products.get(drafts.get(viewer.getCaller(), address.getId()).productId())
                .name();
    }

    /** Who of staff wrote it after a telephone call; empty for nobody. */
    public String getPreparedBy() {
        return drafts.get(viewer.getCaller(), address.getId()).preparedBy();
    }

    public QuestionForm getForm() {
        return form;
    }

    public int getFocusedRow() {
        return focusedRow;
    }
}
