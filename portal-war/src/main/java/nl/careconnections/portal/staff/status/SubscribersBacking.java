package nl.careconnections.portal.staff.status;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import nl.careconnections.domain.status.Author;
import nl.careconnections.domain.status.subscription.SubscriberList;
import nl.careconnections.domain.status.subscription.SubscriberRow;
import nl.careconnections.domain.status.subscription.Subscribers;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Text;
import nl.careconnections.portal.shared.Viewer;

/** Who gets mails of the status page; what is shown follows from the address. */
@Named("statusSubscribers")
@RequestScoped
public class SubscribersBacking {

    private static final String HERE = "/staff/status/subscribers.xhtml?faces-redirect=true&includeViewParams=true";
    private static final int SIZE = 50;

    @Inject
    Subscribers subscribers;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    @Inject
    Text text;

    @Inject
    HttpServletRequest request;

    private Author author;
    private String words = "";
    private String state = "";
    private int page;
    private SubscriberList found;

    @PostConstruct
    void read() {
        author = Author.of(viewer.getCaller());
    }

    public String remove() {
        if (!feedback.attempt(() -> subscribers.remove(author, String.valueOf(request.getParameter("remove"))))) {
            return null;
        }
        feedback.success("status.subscriber.removed");
        return HERE;
    }

    /** The page before, when the last row of this one is gone. */
    public SubscriberList getFound() {
        if (found == null) {
            found = list();
            if (found.rows().isEmpty() && found.total() > 0) {
                page = (int) ((found.total() - 1) / SIZE);
                found = list();
            }
        }
        return found;
    }

    private SubscriberList list() {
        return subscribers.list(author, words, state(), page, SIZE);
    }

    /** Anything that is no state is all of them. */
    private SubscriberRow.State state() {
        return Stream.of(SubscriberRow.State.values())
                .filter(known -> known.name().equals(state))
                .findFirst()
                .orElse(null);
    }

    public boolean isWhole() {
        return words.isBlank() && state() == null;
    }

    /** How many there are of each, in a sentence. */
    public String getCounts() {
        var counts = subscribers.count(author);
        return text.with(
                "status.subscribers.counts",
                counts.get(SubscriberRow.State.ACTIVE),
                counts.get(SubscriberRow.State.UNCONFIRMED),
                counts.get(SubscriberRow.State.QUARANTINED));
    }

    public List<SubscriberRow.State> getStates() {
        return List.of(SubscriberRow.State.values());
    }

    public int getSize() {
        return SIZE;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words == null ? "" : words;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state == null ? "" : state;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(page, 0);
    }
}
