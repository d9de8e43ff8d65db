package nl.careconnections.domain.wish;

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
import nl.careconnections.domain.shared.Conflict;

/** A published wish as it is kept. */
@Entity
@Table(name = "published_wish")
class StoredPublishedWish {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "product_id")
    private long productId;

    private String title;

    private String words;

    @Enumerated(EnumType.STRING)
    private WishStage stage;

    @Column(name = "planned_for")
    private String plannedFor;

    private String reason = "";

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    protected StoredPublishedWish() {}

    /** @param plannedFor empty unless the wish is planned already */
    StoredPublishedWish(long productId, String title, String words, String plannedFor, Instant at) {
        this.productId = productId;
        this.title = title;
        this.words = words;
        this.stage = plannedFor.isEmpty() ? WishStage.ASSESSING : WishStage.PLANNED;
        this.plannedFor = plannedFor;
        this.publishedAt = at;
        this.changedAt = at;
    }

    void describe(String newTitle, String newWords, Instant at) {
        title = newTitle;
        words = newWords;
        changedAt = at;
    }

    void planFor(String period, Instant at) {
        become(WishStage.PLANNED, period, "", at);
    }

    void deliver(Instant at) {
        become(WishStage.DELIVERED, plannedFor, "", at);
    }

    void refuse(String why, Instant at) {
        become(WishStage.NOT_TAKEN_UP, "", why, at);
    }

    private void become(WishStage next, String period, String why, Instant at) {
        if (!stage.isOpen()) {
            throw new Conflict("wish.publishedOver");
        }
        stage = next;
        plannedFor = period;
        reason = why;
        changedAt = at;
    }

    Long id() {
        return id;
    }

    long productId() {
        return productId;
    }

    String title() {
        return title;
    }

    String words() {
        return words;
    }

    WishStage stage() {
        return stage;
    }

    String plannedFor() {
        return plannedFor;
    }

    String reason() {
        return reason;
    }

    Instant changedAt() {
        return changedAt;
    }

    int version() {
        return version;
    }
}
