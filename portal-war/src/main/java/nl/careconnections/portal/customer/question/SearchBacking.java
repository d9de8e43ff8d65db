package nl.careconnections.portal.customer.question;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import nl.careconnections.domain.knowledge.ArticleHit;
import nl.careconnections.domain.knowledge.Articles;
import nl.careconnections.domain.knowledge.CheckLine;
import nl.careconnections.domain.knowledge.Disruption;
import nl.careconnections.domain.knowledge.Disruptions;
import nl.careconnections.domain.knowledge.Products;
import nl.careconnections.domain.ticket.Draft;
import nl.careconnections.domain.ticket.DraftContent;
import nl.careconnections.domain.ticket.DraftSearch;
import nl.careconnections.domain.ticket.Drafts;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.PageAddress;
import nl.careconnections.portal.shared.Viewer;

/** Step 1: what is known already, so that many a question need not be sent. */
@Named("search")
@RequestScoped
public class SearchBacking {

    @Inject
    DraftAddress address;

    @Inject
    Drafts drafts;

    @Inject
    Products products;

    @Inject
    Articles articles;

    @Inject
    Disruptions disruptions;

    @Inject
    HttpServletRequest request;

    @Inject
    PageAddress page;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    private String words;
    private Draft draft;
    private List<ArticleHit> hits;

    /** Faces asks what is found before it reads the field. */
    @PostConstruct
    void readWords() {
        words = request.getParameter("words");
    }

    public String open() {
        return getDraft().isSent() ? QuestionPages.sent(address.getId()) : null;
    }

    /** In the background, so that it is there again after reading an article. */
    public void keep() {
        feedback.attempt(this::keepSearch);
    }

    /** Without script, the button of the search field. */
    public String search() {
        return feedback.attempt(this::keepSearch) ? QuestionPages.search(address.getId()) : null;
    }

    public String solved() {
        articles.solvedIt(viewer.getCaller(), page.number("solved"));
        drafts.discard(viewer.getCaller(), address.getId());
        return QuestionPages.SOLVED;
    }

    /** On to describing; the words of the search are a first subject. */
    public String next() {
        return feedback.attempt(this::goOn) ? QuestionPages.describe(address.getId()) : null;
    }

    private void goOn() {
        keepSearch();
        DraftContent written = getDraft().content();
        drafts.save(
                viewer.getCaller(),
                address.getId(),
                getDraft().version(),
                UUID.randomUUID().toString(),
                written.subject().isEmpty() ? written.withSubject(getWords()) : written,
                QuestionPages.DESCRIBE);
    }

    private void keepSearch() {
        drafts.keepSearch(viewer.getCaller(), address.getId(), getSearch());
    }

    /** What stands on the page, which is what is kept until the page sends something else. */
    public DraftSearch getSearch() {
        if (words == null) {
            return getDraft().search();
        }
        String[] checked = request.getParameterValues("check");
        return new DraftSearch(words, checked == null ? List.of() : List.of(checked));
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

    public List<CheckLine> getChecks() {
        return products.checks(getDraft().productId());
    }

    public List<Disruption> getDisruptions() {
        return disruptions.current(viewer.getLanguage());
    }

    public boolean isAsked() {
        return !getWords().isBlank();
    }

    public List<ArticleHit> getHits() {
        if (hits == null) {
            hits = isAsked() ? articles.suggest(viewer.getCaller(), getDraft().productId(), getWords()) : List.of();
        }
        return hits;
    }

    public String getWords() {
        return getSearch().words();
    }

    public void setWords(String words) {
        this.words = words;
    }
}
