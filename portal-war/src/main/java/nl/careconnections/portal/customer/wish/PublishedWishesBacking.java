package nl.careconnections.portal.customer.wish;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.careconnections.domain.wish.PublishedWish;
import nl.careconnections.domain.wish.PublishedWishes;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.PageAddress;
import nl.careconnections.portal.shared.Viewer;

/** What other customers wished too, in the product owner's words. */
@Named("publishedWishes")
@RequestScoped
public class PublishedWishesBacking {

    @Inject
    PublishedWishes published;

    @Inject
    HttpServletRequest request;

    @Inject
    PageAddress page;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    private List<PublishedWish> rows;

    public List<PublishedWish> getRows() {
        if (rows == null) {
            rows = published.list(viewer.getCaller());
        }
        return rows;
    }

    /** The wish that a mail or a form led to, shown unfolded. */
    public boolean isChosen(PublishedWish wish) {
        return Long.toString(wish.id()).equals(request.getParameter("wish"));
    }

    public String follow() {
        long id = page.number("follow");
        published.follow(viewer.getCaller(), id);
        return again(id, "wish.followed");
    }

    public String unfollow() {
        long id = page.number("unfollow");
        published.unfollow(viewer.getCaller(), id);
        return again(id, "wish.unfollowed");
    }

    private String again(long id, String news) {
        feedback.success(news);
        return "/customer/wish/index.xhtml?faces-redirect=true&wish=" + id;
    }
}
