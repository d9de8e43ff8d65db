package nl.careconnections.domain.status.subscription;

import java.util.List;

/** @param total of all pages */
public record WebhookList(List<WebhookRow> rows, long total) {

    public WebhookList {
        rows = List.copyOf(rows);
    }
}
