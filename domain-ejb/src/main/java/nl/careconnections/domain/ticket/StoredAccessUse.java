package nl.careconnections.domain.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** An {@link AccessUse} as it is kept. */
@Entity
@Table(name = "access_use")
class StoredAccessUse {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "grant_id")
    private AccessGrant grant;

    private Instant at;

    @Column(name = "used_by")
    private long usedBy;

    private String what;
    private int minutes;

    protected StoredAccessUse() {}

    StoredAccessUse(AccessGrant grant, long usedBy, String what, int minutes, Instant at) {
        this.grant = grant;
        this.usedBy = usedBy;
        this.what = what;
        this.minutes = minutes;
        this.at = at;
    }

    void redact(UnaryOperator<String> redaction) {
        what = redaction.apply(what);
    }
}
