package nl.careconnections.portal.customer.news;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import nl.careconnections.domain.news.News;
import nl.careconnections.domain.news.NewsKind;
import nl.careconnections.domain.news.NewsPage;
import nl.careconnections.domain.news.PublishedNews;
import nl.careconnections.portal.shared.PageNumber;
import nl.careconnections.portal.shared.Viewer;

/** What was published; kind and page stand in the address, and what cannot be read there counts as not asked for. */
@Named("newsList")
@RequestScoped
public class NewsListBacking {

    private static final int SIZE = 10;

    @Inject
    News news;

    @Inject
    Viewer viewer;

    @Inject
    HttpServletRequest request;

    private NewsKind kind;
    private int page;
    private NewsPage<PublishedNews> shown;

    @PostConstruct
    void read() {
        String asked = request.getParameter("kind");
        kind = Arrays.stream(NewsKind.values())
                .filter(value -> value.name().equals(asked))
                .findFirst()
                .orElse(null);
        page = PageNumber.of(request.getParameter("page"));
        shown = news.published(viewer.getCaller(), kind, page, SIZE);
    }

    public List<PublishedNews> getRows() {
        return shown.rows();
    }

    public boolean isMore() {
        return shown.more();
    }

    /** The number of the page, from 0. */
    public int getPage() {
        return page;
    }

    /** {@code null} for all. */
    public NewsKind getKind() {
        return kind;
    }

    public NewsKind[] getKinds() {
        return NewsKind.values();
    }

    /** Address of another page of the same kind; pages count from one for people. */
    public String at(int otherPage) {
        return "/customer/news/index.xhtml?page=" + (otherPage + 1) + (kind == null ? "" : "&kind=" + kind);
    }
}
