package nl.careconnections.portal.staff.status;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.careconnections.domain.status.Author;
import nl.careconnections.domain.status.subscription.WebhookList;
import nl.careconnections.domain.status.subscription.Webhooks;
import nl.careconnections.portal.shared.Viewer;

/** Programs that are told what the status page tells; what is shown follows from the address. */
@Named("statusWebhooks")
@RequestScoped
public class WebhooksBacking {

    private static final int SIZE = 50;

    @Inject
    Webhooks webhooks;

    @Inject
    Viewer viewer;

    private Author author;
    private String words = "";
    private int page;
    private WebhookList found;

    @PostConstruct
    void read() {
        author = Author.of(viewer.getCaller());
    }

    public WebhookList getFound() {
        if (found == null) {
            found = webhooks.list(author, words, page, SIZE);
        }
        return found;
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

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(page, 0);
    }
}
