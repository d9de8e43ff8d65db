package nl.careconnections.portal.staff.status;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.status.Author;
import nl.careconnections.domain.status.subscription.WebhookDelivery;
import nl.careconnections.domain.status.subscription.WebhookRow;
import nl.careconnections.domain.status.subscription.Webhooks;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Viewer;

/** One webhook, and what was sent to it. */
@Named("statusWebhook")
@RequestScoped
public class WebhookBacking {

    private static final String LIST = "/staff/status/webhooks.xhtml?faces-redirect=true";
    private static final String SHOW = "/staff/status/webhook.xhtml?faces-redirect=true&code=";

    @Inject
    Webhooks webhooks;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    @Inject
    HttpServletRequest request;

    private Author author;
    private String code;
    private WebhookRow row;

    @PostConstruct
    void read() {
        author = Author.of(viewer.getCaller());
        code = String.valueOf(request.getParameter("code"));
    }

    public String remove() {
        return step(() -> webhooks.remove(author, code), "status.webhook.removed", LIST);
    }

    public String resume() {
        return step(() -> webhooks.resume(author, code), "status.webhook.resumed", SHOW + code);
    }

    private String step(Runnable step, String news, String next) {
        if (!feedback.attempt(step)) {
            return null;
        }
        feedback.success(news);
        return next;
    }

    /** @throws NotFound when the address names none */
    public WebhookRow getRow() {
        if (row == null) {
            row = webhooks.get(author, code);
        }
        return row;
    }

    /** Newest first. */
    public List<WebhookDelivery> getDeliveries() {
        return webhooks.deliveries(author, code);
    }
}
