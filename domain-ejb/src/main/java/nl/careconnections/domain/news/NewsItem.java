package nl.careconnections.domain.news;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import nl.careconnections.domain.account.Caller;

/** A draft until it is published, which is once: its subscribers were mailed then. Its words can still be corrected. */
@Entity
@Table(name = "news_item")
class NewsItem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private NewsKind kind;

    @Column(name = "dutch_title")
    private String dutchTitle;

    @Column(name = "dutch_text")
    private String dutchText;

    @Column(name = "english_title")
    private String englishTitle;

    @Column(name = "english_text")
    private String englishText;

    @Column(name = "published_at")
    private Instant publishedAt;

    private int mailed;

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

    protected NewsItem() {}

    NewsItem(Caller author, String submissionKey) {
        this.authorId = author.accountId();
        this.submissionKey = submissionKey;
    }

    void say(NewsText words, Caller by, Instant at) {
        kind = words.kind();
        dutchTitle = words.dutchTitle();
        dutchText = words.dutchText();
        englishTitle = words.englishTitle();
        englishText = words.englishText();
        editorId = by.accountId();
        changedAt = at;
    }

    /** @param subscribers how many were mailed */
    void publish(int subscribers, Instant at) {
        publishedAt = at;
        mailed = subscribers;
    }

    NewsText words() {
        return new NewsText(kind, dutchTitle, dutchText, englishTitle, englishText);
    }

    Long id() {
        return id;
    }

    boolean isPublished() {
        return publishedAt != null;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    int mailed() {
        return mailed;
    }

    long editorId() {
        return editorId;
    }

    Instant changedAt() {
        return changedAt;
    }

    int version() {
        return version;
    }
}
