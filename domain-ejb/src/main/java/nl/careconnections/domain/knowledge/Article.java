package nl.careconnections.domain.knowledge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.stream.Collectors;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.search.Marked;

/** An answer that staff wrote down once. A draft until it is published; published ones can be withdrawn again. */
@Entity
@Table(name = "article")
class Article {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "product_id")
    private Long productId;

    private String title;

    private String text;

    private boolean published;

    @Column(name = "author_id")
    private long authorId;

    @Column(name = "editor_id")
    private long editorId;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    @Column(name = "submission_key")
    private String submissionKey;

    protected Article() {}

    Article(Caller author, String submissionKey) {
        this.authorId = author.accountId();
        this.submissionKey = submissionKey;
    }

    void say(ArticleText words, Caller by, Instant at) {
        this.productId = words.productId();
        this.title = words.title();
        this.text = words.text();
        this.published = words.published();
        this.editorId = by.accountId();
        this.changedAt = at;
    }

    Long id() {
        return id;
    }

    Long productId() {
        return productId;
    }

    String title() {
        return title;
    }

    long editorId() {
        return editorId;
    }

    boolean isPublished() {
        return published;
    }

    int version() {
        return version;
    }

    String text() {
        return text;
    }

    ArticleHit toHit(SearchWords searched) {
        return new ArticleHit(id, title, Excerpt.around(said(), searched));
    }

    /** The text without the marks that make headings and lists of it. */
    private String said() {
        return Block.of(text).stream().flatMap(block -> block.lines().stream()).collect(Collectors.joining(" "));
    }

    FoundArticle toFound(SearchWords searched) {
        return new FoundArticle(
                id,
                Marked.of(title, searched::resemble),
                Marked.of(Excerpt.around(said(), searched), searched::resemble),
                published);
    }

    ReadableArticle toReadable(Product product, boolean solvedToday) {
        return new ReadableArticle(id, title, Block.of(text), product, changedAt, solvedToday);
    }

    EditableArticle toEditable(String editor) {
        return new EditableArticle(id, new ArticleText(productId, title, text, published), editor, changedAt, version);
    }

    ArticleRow toRow(String product, String editor, long solved) {
        return new ArticleRow(id, title, product, published, editor, changedAt, solved);
    }
}
