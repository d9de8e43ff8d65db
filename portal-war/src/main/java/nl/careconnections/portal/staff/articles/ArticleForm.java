package nl.careconnections.portal.staff.articles;

import nl.careconnections.domain.knowledge.ArticleText;
import nl.careconnections.domain.knowledge.EditableArticle;

/** What was typed on the page of an article. */
public class ArticleForm {

    private String submissionKey = "";
    private int version;
    private long productId;
    private String title = "";
    private String text = "";
    private boolean published;

    void show(EditableArticle article) {
        version = article.version();
        productId = article.words().productId() == null ? 0 : article.words().productId();
        title = article.words().title();
        text = article.words().text();
        published = article.words().published();
    }

    ArticleText words() {
        return new ArticleText(productId == 0 ? null : productId, title, text, published);
    }

    public String getSubmissionKey() {
        return submissionKey;
    }

    public void setSubmissionKey(String submissionKey) {
        this.submissionKey = submissionKey;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    /** Zero for an article about no product in particular. */
    public long getProductId() {
        return productId;
    }

    public void setProductId(long productId) {
        this.productId = productId;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public boolean isPublished() {
        return published;
    }

    public void setPublished(boolean published) {
        this.published = published;
    }
}
