package nl.careconnections.portal.customer.question;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import nl.careconnections.domain.knowledge.ArticleHit;
import nl.careconnections.domain.knowledge.Articles;
import nl.careconnections.domain.knowledge.Disruption;
import nl.careconnections.domain.knowledge.Disruptions;
import nl.careconnections.domain.knowledge.Products;
import nl.careconnections.domain.ticket.Draft;
import nl.careconnections.domain.ticket.Drafts;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Viewer;

/** Step 1: what is known already, so that many a question need not be sent. */
@Named("search")
@RequestScoped
public class SearchBacking {

    @Inject
    Drafts drafts;

    @Inject
    Products products;

    @Inject
    Articles articles;

    @Inject
    Disruptions disruptions;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    private long draftId;
    private String words = "";
    private Draft draft;
    private List<ArticleHit> hits;

    public String open() {
        return getDraft().isSent() ? QuestionPages.sent(draftId) : null;
    }

    /** Without script, the button of the search field. */
    public String search() {
        return "search?faces-redirect=true&includeViewParams=true";
    }

    public String solved(long article) {
        articles.solvedIt(viewer.getCaller(), article);
        drafts.discard(viewer.getCaller(), draftId);
        return QuestionPages.SOLVED;
    }

    /** On to describing; the words of the search are a first subject. */
    public String next() {
        Draft known = getDraft();
        String editor = UUID.randomUUID().toString();
        return feedback.attempt(() -> drafts.save(
                        viewer.getCaller(),
                        draftId,
                        known.version(),
                        editor,
                        known.content().subject().isEmpty() ? known.content().withSubject(words) : known.content(),
                        QuestionPages.DESCRIBE))
                .map(saved -> QuestionPages.describe(draftId))
                .orElse(null);
    }

    public Draft getDraft() {
        if (draft == null) {
            draft = drafts.get(viewer.getCaller(), draftId);
        }
        return draft;
    }

    public String getProduct() {
        return products.get(getDraft().productId()).name();
    }

    public List<String> getChecks() {
        return products.checks(getDraft().productId(), viewer.getLanguage());
    }

    public List<Disruption> getDisruptions() {
        return disruptions.current(viewer.getLanguage());
    }

    public boolean isAsked() {
        return !words.isBlank();
    }

    public List<ArticleHit> getHits() {
        if (hits == null) {
            hits = isAsked() ? articles.suggest(viewer.getCaller(), getDraft().productId(), words) : List.of();
        }
        return hits;
    }

    public long getDraftId() {
        return draftId;
    }

    public void setDraftId(long draftId) {
        this.draftId = draftId;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words == null ? "" : words;
    }
}
