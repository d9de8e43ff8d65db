package nl.careconnections.portal.customer.question;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import nl.careconnections.domain.knowledge.Product;
import nl.careconnections.domain.knowledge.Products;
import nl.careconnections.domain.ticket.Draft;
import nl.careconnections.domain.ticket.Drafts;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.PageAddress;
import nl.careconnections.portal.shared.Viewer;

/** The choice of a product, which begins a draft or changes one. */
@Named("productChoice")
@RequestScoped
public class ProductBacking {

    @Inject
    DraftAddress address;

    @Inject
    Drafts drafts;

    @Inject
    Products products;

    @Inject
    PageAddress page;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    private String submissionKey = UUID.randomUUID().toString();

    public List<Product> getProducts() {
        return products.list();
    }

    /** A draft that was sent shows what came of it. */
    public String open() {
        drafts.requireSubmission(viewer.getCaller());
        return address.find()
                .filter(id -> drafts.get(viewer.getCaller(), id).isSent())
                .map(QuestionPages::sent)
                .orElse(null);
    }

    public String choose() {
        return feedback.attempt(() -> draftOf(products.get(page.number("product"))))
                .map(chosen -> QuestionPages.search(chosen.id()))
                .orElse(null);
    }

    private Draft draftOf(Product product) {
        return address.find()
                .map(id -> drafts.moveTo(viewer.getCaller(), id, product.id()))
                .orElseGet(() -> drafts.begin(viewer.getCaller(), submissionKey, product.id()));
    }

    public String getSubmissionKey() {
        return submissionKey;
    }

    public void setSubmissionKey(String submissionKey) {
        this.submissionKey = submissionKey;
    }
}
