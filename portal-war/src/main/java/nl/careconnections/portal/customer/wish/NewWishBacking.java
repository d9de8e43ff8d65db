package nl.careconnections.portal.customer.wish;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.knowledge.Product;
import nl.careconnections.domain.knowledge.Products;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.ticket.Submitted;
import nl.careconnections.domain.wish.NewWish;
import nl.careconnections.domain.wish.PublishedWish;
import nl.careconnections.domain.wish.PublishedWishes;
import nl.careconnections.domain.wish.Wishes;
import nl.careconnections.portal.attachment.FileIds;
import nl.careconnections.portal.customer.ticket.SubmissionKey;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.PageAddress;
import nl.careconnections.portal.shared.Viewer;

/** The form of a wish; what other customers wished already shows while somebody types. */
@Named("newWish")
@RequestScoped
public class NewWishBacking {

    @Inject
    Wishes wishes;

    @Inject
    PublishedWishes published;

    @Inject
    Products products;

    @Inject
    HttpServletRequest request;

    @Inject
    PageAddress page;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    private String submissionKey = SubmissionKey.fresh();
    private long product;
    private String subject = "";
    private String explanation = "";
    private String benefit = "";
    private String attachments = "";
    private List<PublishedWish> resembling;

    /** Faces asks what resembles it before it reads the field. */
    @PostConstruct
    void readSubject() {
        subject = Objects.requireNonNullElse(request.getParameter("subject"), "");
        product = products.list().get(0).id();
    }

    public void open() {
        if (!viewer.getCaller().maySubmit(new Topic("WISH"))) {
            throw new NotAllowed();
        }
    }

    public String send() {
        return feedback.attempt(this::submit).map(this::sent).orElse(null);
    }

    private Submitted submit() {
        return wishes.submit(
                viewer.getCaller(),
                new NewWish(submissionKey, product, subject, explanation, benefit, FileIds.parse(attachments)));
    }

    private String sent(Submitted wish) {
        feedback.success("wish.new.sent", Long.toString(wish.number()));
        return "/customer/ticket/show.xhtml?faces-redirect=true&number=" + wish.number();
    }

    /** Follows a published wish instead of asking it again. */
    public String follow() {
        long id = page.number("follow");
        published.follow(viewer.getCaller(), id);
        feedback.success("wish.followed");
        return "/customer/wish/index.xhtml?faces-redirect=true&wish=" + id;
    }

    /** Without script, the button beside the field; the page is shown again with what resembles it. */
    public void look() {
        resembling = null;
    }

    public List<PublishedWish> getResembling() {
        if (resembling == null) {
            resembling = published.resembling(viewer.getCaller(), subject);
        }
        return resembling;
    }

    public List<Product> getProducts() {
        return products.list();
    }

    public String getSubmissionKey() {
        return submissionKey;
    }

    public void setSubmissionKey(String submissionKey) {
        this.submissionKey = submissionKey;
    }

    public long getProduct() {
        return product;
    }

    public void setProduct(long product) {
        this.product = product;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getExplanation() {
        return explanation;
    }

    public void setExplanation(String explanation) {
        this.explanation = explanation;
    }

    public String getBenefit() {
        return benefit;
    }

    public void setBenefit(String benefit) {
        this.benefit = benefit;
    }

    public String getAttachments() {
        return attachments;
    }

    public void setAttachments(String attachments) {
        this.attachments = attachments;
    }
}
