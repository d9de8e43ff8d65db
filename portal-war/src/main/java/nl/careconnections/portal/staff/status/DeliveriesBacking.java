package nl.careconnections.portal.staff.status;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import nl.careconnections.domain.status.Author;
import nl.careconnections.domain.status.subscription.Deliveries;
import nl.careconnections.portal.shared.Text;
import nl.careconnections.portal.shared.Viewer;

/** How far the mails and messages about updates are. */
@Named("statusDeliveries")
@RequestScoped
public class DeliveriesBacking {

    @Inject
    Deliveries deliveries;

    @Inject
    Viewer viewer;

    @Inject
    Text text;

    private Author author;

    @PostConstruct
    void read() {
        author = Author.of(viewer.getCaller());
    }

    /** A sentence for each way in which it was told; one that says so when it was told to nobody. */
    public List<String> of(String updateCode) {
        List<String> told = new ArrayList<>();
        add(told, "status.deliveries.mails", deliveries.of(author, updateCode));
        add(told, "status.deliveries.webhooks", deliveries.toWebhooks(author, updateCode));
        return told.isEmpty() ? List.of(text.get("status.deliveries.nobody")) : told;
    }

    private void add(List<String> told, String key, Deliveries.Counts counts) {
        if (!counts.isNone()) {
            String words = text.with(key, counts.sent(), counts.queued(), counts.refused());
            String skipped = text.with("status.deliveries.skipped", counts.skipped());
            told.add(counts.skipped() == 0 ? words : words + " " + skipped);
        }
    }
}
