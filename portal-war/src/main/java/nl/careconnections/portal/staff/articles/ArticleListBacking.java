package nl.careconnections.portal.staff.articles;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.careconnections.domain.knowledge.ArticleFilter;
import nl.careconnections.domain.knowledge.ArticleFilter.Shown;
import nl.careconnections.domain.knowledge.ArticleRow;
import nl.careconnections.domain.knowledge.ArticleRows;
import nl.careconnections.domain.knowledge.Articles;
import nl.careconnections.domain.knowledge.Product;
import nl.careconnections.domain.knowledge.Products;
import nl.careconnections.portal.shared.Viewer;

/** The articles, for who writes them; all of it follows from the address. */
@Named("articleList")
@RequestScoped
public class ArticleListBacking {

    @Inject
    Articles articles;

    @Inject
    Products products;

    @Inject
    Viewer viewer;

    @Inject
    HttpServletRequest request;

    private ArticlesAddress address;
    private ArticleRows rows;

    @PostConstruct
    void read() {
        address = ArticlesAddress.of(
                request.getParameter("words"), request.getParameter("shown"), request.getParameter("page"));
        rows = articles.list(viewer.getCaller(), filter());
    }

    private ArticleFilter filter() {
        return new ArticleFilter(address.words(), address.shown(), address.page(), ArticlesAddress.PAGE_SIZE);
    }

    public ArticlesAddress getAddress() {
        return address;
    }

    public List<ArticleRow> getRows() {
        return rows.rows();
    }

    public long getTotal() {
        return rows.total();
    }

    public Shown[] getChoices() {
        return Shown.values();
    }

    public List<Product> getProducts() {
        return products.list();
    }

    public boolean isNext() {
        return (long) (address.page() + 1) * ArticlesAddress.PAGE_SIZE < rows.total();
    }
}
