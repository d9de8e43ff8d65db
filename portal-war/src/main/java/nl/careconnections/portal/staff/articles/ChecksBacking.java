package nl.careconnections.portal.staff.articles;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.careconnections.domain.knowledge.CheckLine;
import nl.careconnections.domain.knowledge.CheckList;
import nl.careconnections.domain.knowledge.Product;
import nl.careconnections.domain.knowledge.Products;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Viewer;

/** The check list of a product: twelve lines in two languages, of which empty ones do not count. */
@Named("checks")
@RequestScoped
public class ChecksBacking {

    private static final String LIST = "/staff/articles/index.xhtml?faces-redirect=true";

    @Inject
    Products products;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    @Inject
    HttpServletRequest request;

    private Product product;
    private int version;
    private List<TypedLine> lines = new ArrayList<>();
    private List<CheckLine> theirs = List.of();

    /** @throws NotFound when the address names no product */
    @PostConstruct
    void read() {
        product = products.find(request.getParameter("product")).orElseThrow(NotFound::new);
        CheckList stored = products.checkList(viewer.getCaller(), product.id());
        boolean postback = FacesContext.getCurrentInstance().isPostback();
        for (int i = 0; i < Products.MAXIMUM_CHECKS; i++) {
            boolean known = !postback && i < stored.lines().size();
            lines.add(known ? TypedLine.of(stored.lines().get(i)) : new TypedLine());
        }
        version = stored.version();
    }

    /** One place up; kept when the list is saved. */
    public void up(int position) {
        Collections.swap(lines, position, position - 1);
    }

    public String save() {
        boolean saved = feedback.attempt(this::change);
        if (saved) {
            feedback.success("knowledge.checks.saved", product.name());
        }
        return saved ? LIST : null;
    }

    private void change() {
        try {
            products.changeChecks(
                    viewer.getCaller(),
                    product.id(),
                    lines.stream().map(TypedLine::toCheckLine).toList(),
                    version);
        } catch (Conflict e) {
            CheckList stored = products.checkList(viewer.getCaller(), product.id());
            theirs = stored.lines();
            version = stored.version();
            throw e;
        }
    }

    public Product getProduct() {
        return product;
    }

    public List<TypedLine> getLines() {
        return lines;
    }

    /** What somebody else saved meanwhile; empty when nobody did. */
    public List<CheckLine> getTheirs() {
        return theirs;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
