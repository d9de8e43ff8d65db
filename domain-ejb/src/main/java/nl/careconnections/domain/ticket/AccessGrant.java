package nl.careconnections.domain.ticket;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A customer's consent to log in to the production environment for one ticket: holds through its last second, unless it
 * is taken back before. Every use is kept with it.
 */
@Entity
@Table(name = "access_grant")
class AccessGrant {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "ticket_id")
    private long ticketId;

    private String purpose;

    @Column(name = "until_at")
    private Instant until;

    @Column(name = "given_by")
    private long givenBy;

    @Column(name = "given_at")
    private Instant givenAt;

    @Column(name = "revoked_by")
    private Long revokedBy;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @OneToMany(mappedBy = "grant", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<StoredAccessUse> uses = new ArrayList<>();

    protected AccessGrant() {}

    AccessGrant(long ticketId, String purpose, Instant until, long givenBy, Instant givenAt) {
        this.ticketId = ticketId;
        this.purpose = purpose;
        this.until = until;
        this.givenBy = givenBy;
        this.givenAt = givenAt;
    }

    static boolean holds(Instant until, Instant revokedAt, Instant now) {
        return revokedAt == null && !now.truncatedTo(ChronoUnit.SECONDS).isAfter(until);
    }

    void revoke(long by, Instant at) {
        revokedBy = by;
        revokedAt = at;
    }

    void use(long by, String what, int minutes, Instant at) {
        uses.add(new StoredAccessUse(this, by, what, minutes, at));
    }

    void redact(UnaryOperator<String> redaction) {
        purpose = redaction.apply(purpose);
        uses.forEach(use -> use.redact(redaction));
    }

    Instant until() {
        return until;
    }

    /** {@code null} unless it was taken back. */
    Instant revokedAt() {
        return revokedAt;
    }
}
