package nl.careconnections.portal.customer.news;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.careconnections.domain.news.News;
import nl.careconnections.domain.news.PublishedNews;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.portal.shared.PageAddress;
import nl.careconnections.portal.shared.Viewer;

/** One piece of news. */
@Named("newsShow")
@RequestScoped
public class ShowNewsBacking {

    @Inject
    News news;

    @Inject
    Viewer viewer;

    @Inject
    PageAddress address;

    private PublishedNews shown;

    /** @throws NotFound when there is none of this number, or it is not published */
    @PostConstruct
    void read() {
        shown = news.read(viewer.getCaller(), address.number("id"));
    }

    public PublishedNews getShown() {
        return shown;
    }

    /** Whether it is in the language of the page. */
    public boolean isOwnLanguage() {
        return shown.language() == viewer.getLanguage();
    }
}
