package nl.careconnections.portal.customer.articles;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalLong;
import nl.careconnections.domain.knowledge.Articles;
import nl.careconnections.domain.knowledge.ReadableArticle;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.ticket.Drafts;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Viewer;
import nl.careconnections.portal.ticket.TicketNumber;

/** One article. Who comes from a question being written goes back to it, or needs it no more. */
@Named("article")
@RequestScoped
public class ShowArticleBacking {

    @Inject
    Articles articles;

    @Inject
    Drafts drafts;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    @Inject
    HttpServletRequest request;

    private OptionalLong draft = OptionalLong.empty();
    private ReadableArticle shown;

    /** @throws NotFound when there is no such article, or it is not published */
    @PostConstruct
    void read() {
        long id = TicketNumber.parse(request.getParameter("id")).orElseThrow(NotFound::new);
        draft = TicketNumber.parse(request.getParameter("draft"));
        shown = articles.read(viewer.getCaller(), id);
    }

    /** Counts, and throws away the question that need not be asked any more. */
    public String solved() {
        articles.solvedIt(viewer.getCaller(), shown.id());
        if (draft.isPresent()) {
            drafts.discard(viewer.getCaller(), draft.getAsLong());
            return "/customer/question/solved.xhtml?faces-redirect=true";
        }
        feedback.success("knowledge.show.thanks");
        return "/customer/articles/show.xhtml?faces-redirect=true&id=" + shown.id();
    }

    public ReadableArticle getShown() {
        return shown;
    }

    /** Where the reader came from. */
    public String getBack() {
        return draft.isPresent()
                ? "/customer/question/search.xhtml?draft=" + draft.getAsLong()
                : "/customer/support.xhtml";
    }

    public boolean isAsking() {
        return draft.isPresent();
    }
}
