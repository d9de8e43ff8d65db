package nl.careconnections.portal.customer.wish;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.careconnections.domain.knowledge.Product;
import nl.careconnections.domain.knowledge.Products;
import nl.careconnections.domain.ticket.Submitted;
import nl.careconnections.domain.wish.NewWish;
import nl.careconnections.domain.wish.PublishedWish;
import nl.careconnections.domain.wish.PublishedWishes;
import nl.careconnections.domain.wish.Wishes;
import nl.careconnections.portal.customer.ticket.RequestForm;
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
    RequestForm form;

    @Inject
    Feedback feedback;

    private long product;
    private String benefit = "";
    private List<PublishedWish> resembling;

    /** Faces asks what resembles it before it reads the field. */
    @PostConstruct
    void readSubject() {
        form.setSubject(request.getParameter("subject"));
        product = products.list().get(0).id();
    }

    public String send() {
        return form.send(this::submit, "wish.new.sent", "explanation", benefit);
    }

    public String sendAnyway() {
        return form.sendAnyway(this::submit, "wish.new.sent");
    }

    private Submitted submit() {
        return wishes.submit(
                viewer.getCaller(),
                new NewWish(
                        form.getSubmissionKey(),
                        product,
                        form.getSubject(),
                        form.getExplanation(),
                        benefit,
                        form.files()));
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
            resembling = published.resembling(viewer.getCaller(), form.getSubject());
        }
        return resembling;
    }

    public List<Product> getProducts() {
        return products.list();
    }

    public long getProduct() {
        return product;
    }

    public void setProduct(long product) {
        this.product = product;
    }

    public String getBenefit() {
        return benefit;
    }

    public void setBenefit(String benefit) {
        this.benefit = benefit;
    }
}
