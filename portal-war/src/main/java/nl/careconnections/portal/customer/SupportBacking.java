package nl.careconnections.portal.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.account.Topics;
import nl.careconnections.domain.knowledge.Product;
import nl.careconnections.domain.knowledge.Products;
import nl.careconnections.domain.ticket.Draft;
import nl.careconnections.domain.ticket.Drafts;
import nl.careconnections.domain.ticket.Expectations;
import nl.careconnections.portal.customer.question.QuestionPages;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.PageAddress;
import nl.careconnections.portal.shared.Viewer;

/** Where a question begins, or goes on where it was left. */
@Named("support")
@RequestScoped
public class SupportBacking {

    @Inject
    Drafts drafts;

    @Inject
    Topics topics;

    @Inject
    Products products;

    @Inject
    Expectations expectations;

    @Inject
    PageAddress page;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    private List<Row> rows;

    /** A draft with the product's name and the page where it was left. */
    public record Row(Draft draft, String product, String page) {

        public Draft getDraft() {
            return draft;
        }

        public String getProduct() {
            return product;
        }

        public String getPage() {
            return page;
        }
    }

    public List<Row> getRows() {
        if (rows == null) {
            Map<Long, String> names = products.list().stream().collect(Collectors.toMap(Product::id, Product::name));
            rows = drafts.list(viewer.getCaller()).stream()
                    .map(draft -> new Row(draft, names.get(draft.productId()), QuestionPages.of(draft)))
                    .toList();
        }
        return rows;
    }

    /** The kinds of request beside the support question. */
    public List<Topic> getKinds() {
        return topics.all().stream()
                .filter(kind -> !kind.equals(Topic.SUPPORT_QUESTION))
                .toList();
    }

    public boolean isOpen() {
        return expectations.isSupportOpen();
    }

    public String discard() {
        drafts.discard(viewer.getCaller(), page.number("discard"));
        feedback.success("wizard.drafts.discarded");
        return "/customer/support?faces-redirect=true";
    }
}
