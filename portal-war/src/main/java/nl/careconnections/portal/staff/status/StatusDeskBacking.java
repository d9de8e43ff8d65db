package nl.careconnections.portal.staff.status;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.careconnections.domain.status.Author;
import nl.careconnections.domain.status.ComponentRow;
import nl.careconnections.domain.status.ComponentStatus;
import nl.careconnections.domain.status.Components;
import nl.careconnections.domain.status.DeskStory;
import nl.careconnections.domain.status.StatusDesk;
import nl.careconnections.portal.shared.PageNumber;
import nl.careconnections.portal.shared.Viewer;

/** What viewers are told now, what is being prepared, and what is over. */
@Named("statusDesk")
@RequestScoped
public class StatusDeskBacking {

    private static final int SIZE = 20;

    @Inject
    StatusDesk desk;

    @Inject
    Components components;

    @Inject
    Viewer viewer;

    @Inject
    HttpServletRequest request;

    private Author author;
    private int page;
    private List<DeskStory> over;

    @PostConstruct
    void read() {
        author = Author.of(viewer.getCaller());
        page = PageNumber.of(request.getParameter("page"));
        over = desk.over(author, page, SIZE + 1);
    }

    public List<DeskStory> getDrafts() {
        return desk.drafts(author);
    }

    public List<DeskStory> getOpen() {
        return desk.open(author);
    }

    public List<DeskStory> getOver() {
        return over.stream().limit(SIZE).toList();
    }

    public boolean isMore() {
        return over.size() > SIZE;
    }

    /** The number of the page, from 0. */
    public int getPage() {
        return page;
    }

    /** How everything together is. */
    public ComponentStatus getWorst() {
        return ComponentStatus.worst(
                components.list(author).stream().map(ComponentRow::status).toList());
    }

    public boolean isWithoutComponents() {
        return components.list(author).isEmpty();
    }
}
