package nl.careconnections.portal.customer.question;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
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
    Viewer viewer;

    @Inject
    Feedback feedback;

    private String words = "";
    private Draft draft;
    private List<ArticleHit> hits;

    /** The field first, then the address: Faces asks what is found before it reads the field. */
    @PostConstruct
    void readWords() {
        setWords(Stream.of("words", "q")
                .map(request::getParameter)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(""));
    }

    public String open() {
        return getDraft().isSent() ? QuestionPages.sent(address.getId()) : null;
    }

    /** Without script, the button of the search field. */
    public String search() {
        return QuestionPages.search(address.getId()) + "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    public String solved(long article) {
        articles.solvedIt(viewer.getCaller(), article);
        drafts.discard(viewer.getCaller(), address.getId());
        return QuestionPages.SOLVED;
    }

    /** On to describing; the words of the search are a first subject. */
    public String next() {
        Draft known = getDraft();
        String editor = UUID.randomUUID().toString();
        return feedback.attempt(() -> drafts.save(
                        viewer.getCaller(),
                        address.getId(),
                        known.version(),
                        editor,
                        known.content().subject().isEmpty() ? known.content().withSubject(words) : known.content(),
                        QuestionPages.DESCRIBE))
                .map(saved -> QuestionPages.describe(address.getId()))
                .orElse(null);
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

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words == null ? "" : words;
    }
}
