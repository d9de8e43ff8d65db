package nl.careconnections.portal.staff.news;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.careconnections.domain.news.EditableNews;
import nl.careconnections.domain.news.News;
import nl.careconnections.domain.news.NewsPage;
import nl.careconnections.portal.shared.PageNumber;
import nl.careconnections.portal.shared.Viewer;

/** Drafts and what was published, last changed first. */
@Named("newsDesk")
@RequestScoped
public class NewsDeskBacking {

    private static final int SIZE = 25;

    @Inject
    News news;

    @Inject
    Viewer viewer;

    @Inject
    HttpServletRequest request;

    private int page;
    private NewsPage<EditableNews> shown;

    @PostConstruct
    void read() {
        page = PageNumber.of(request.getParameter("page"));
        shown = news.list(viewer.getCaller(), page, SIZE);
    }

    public List<EditableNews> getRows() {
        return shown.rows();
    }

    public boolean isMore() {
        return shown.more();
    }

    /** The number of the page, from 0. */
    public int getPage() {
        return page;
    }
}
