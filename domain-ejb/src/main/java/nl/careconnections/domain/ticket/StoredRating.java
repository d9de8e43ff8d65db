package nl.careconnections.domain.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** A {@link Rating} as it is kept: one for a ticket, given anew after each solution. */
@Entity
@Table(name = "rating")
class StoredRating {

    @Id
    @Column(name = "ticket_id")
    private long ticketId;

    private int stars;
    private String words;

    @Column(name = "rated_at")
    private Instant ratedAt;

    @Column(name = "rated_by")
    private long ratedBy;

    protected StoredRating() {}

    StoredRating(long ticketId) {
        this.ticketId = ticketId;
    }

    void rate(int newStars, String newWords, long by, Instant at) {
        stars = newStars;
        words = newWords;
        ratedBy = by;
        ratedAt = at;
    }

    boolean says(int otherStars, String otherWords) {
        return stars == otherStars && words.equals(otherWords);
    }

    void redact(UnaryOperator<String> redaction) {
        words = redaction.apply(words);
    }

    Rating toRating() {
        return new Rating(stars, words, ratedAt);
    }
}
