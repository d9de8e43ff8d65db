package nl.careconnections.portal.customer.articles;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.careconnections.domain.knowledge.Articles;
import nl.careconnections.domain.knowledge.FoundArticle;
import nl.careconnections.domain.search.Typed;
import nl.careconnections.portal.shared.PageNumber;
import nl.careconnections.portal.shared.Viewer;

/** The published articles, all of them or those with the words in the address. */
@Named("knowledgeBase")
@RequestScoped
public class KnowledgeBaseBacking {

    private static final int SIZE = 20;

    @Inject
    Articles articles;

    @Inject
    Viewer viewer;

    @Inject
    HttpServletRequest request;

    private Typed typed;
    private int page;
    private List<FoundArticle> found;

    @PostConstruct
    void read() {
        typed = Typed.beginningOf(request.getParameter("q"));
        page = PageNumber.of(request.getParameter("page"));
        found = isSearched()
                ? articles.find(viewer.getCaller(), typed)
                : articles.browse(viewer.getCaller(), page, SIZE + 1);
    }

    public boolean isSearched() {
        return !typed.words().isEmpty();
    }

    public String getWords() {
        return String.join(" ", typed.words());
    }

    public List<FoundArticle> getRows() {
        return found.stream().limit(SIZE).toList();
    }

    /** The number of the page, from 0. */
    public int getPage() {
        return page;
    }

    public boolean isMore() {
        return found.size() > SIZE;
    }
}
