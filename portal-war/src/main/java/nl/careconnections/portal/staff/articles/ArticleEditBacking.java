package nl.careconnections.portal.staff.articles;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.knowledge.Articles;
import nl.careconnections.domain.knowledge.Block;
import nl.careconnections.domain.knowledge.EditableArticle;
import nl.careconnections.domain.knowledge.Product;
import nl.careconnections.domain.knowledge.Products;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Viewer;
import nl.careconnections.portal.ticket.TicketNumber;

/**
 * One article, new or existing. When somebody else saved meanwhile, their text is shown beside what was typed, and the next
 * press saves on top of it.
 */
@Named("articleEdit")
@RequestScoped
public class ArticleEditBacking {

    private static final String LIST = "/staff/articles/index.xhtml?faces-redirect=true";

    @Inject
    Articles articles;

    @Inject
    Products products;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    @Inject
    HttpServletRequest request;

    private OptionalLong id = OptionalLong.empty();
    private ArticleForm form = new ArticleForm();
    private EditableArticle theirs;
    private List<Block> preview = List.of();

    /** @throws NotFound when the address names an article that is not there */
    @PostConstruct
    void read() {
        String asked = request.getParameter("id");
        id = TicketNumber.parse(asked);
        if (asked != null && id.isEmpty()) {
            throw new NotFound();
        }
        form.setSubmissionKey(UUID.randomUUID().toString());
        if (id.isPresent() && !FacesContext.getCurrentInstance().isPostback()) {
            form.show(articles.edit(viewer.getCaller(), id.getAsLong()));
        }
    }

    /** The page is for writers, also when it is empty. */
    public void open() {
        viewer.getCaller().require(Ability.WRITE_ARTICLES);
    }

    public void show() {
        feedback.attempt(() -> articles.preview(viewer.getCaller(), form.words()))
                .ifPresent(blocks -> preview = blocks);
    }

    public String save() {
        boolean saved = feedback.attempt(this::write);
        if (saved) {
            feedback.success(form.isPublished() ? "knowledge.edit.published" : "knowledge.edit.saved");
        }
        return saved ? LIST : null;
    }

    private void write() {
        if (id.isEmpty()) {
            articles.write(viewer.getCaller(), form.getSubmissionKey(), form.words());
            return;
        }
        try {
            articles.change(viewer.getCaller(), id.getAsLong(), form.words(), form.getVersion());
        } catch (Conflict e) {
            theirs = articles.edit(viewer.getCaller(), id.getAsLong());
            form.setVersion(theirs.version());
            throw e;
        }
    }

    public boolean isNew() {
        return id.isEmpty();
    }

    public ArticleForm getForm() {
        return form;
    }

    /** What somebody else saved meanwhile; {@code null} when nobody did. */
    public EditableArticle getTheirs() {
        return theirs;
    }

    public List<Block> getPreview() {
        return preview;
    }

    public List<Product> getProducts() {
        return products.list();
    }
}
