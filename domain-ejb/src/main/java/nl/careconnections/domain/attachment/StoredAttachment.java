package nl.careconnections.domain.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file in the database. Added by somebody and theirs alone, then claimed by what they send; clean or refused once a
 * scanner looked at it; redacted when staff take it away for good. What is never claimed is forgotten in the end.
 */
@Entity
@Table(name = "attachment")
class StoredAttachment {

    private static final String NO_NAME = "-";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    private String owner;

    private int position;

    private String name;

    private String type;

    private long size;

    @Enumerated(EnumType.STRING)
    private ScanState scan;

    @Column(name = "scan_due_at")
    private Instant scanDueAt;

    @Column(name = "storage_key")
    private String storageKey;

    @Column(name = "thumbnail_key")
    private String thumbnailKey;

    private boolean redacted;

    @Column(name = "added_at")
    private Instant addedAt;

    protected StoredAttachment() {}

    StoredAttachment(long accountId, Kept kept, Instant addedAt) {
        this.accountId = accountId;
        this.name = kept.name();
        this.type = kept.type().mediaType();
        this.size = kept.size();
        this.scan = kept.scanned() ? ScanState.CLEAN : ScanState.PENDING;
        this.scanDueAt = kept.scanned() ? null : addedAt;
        this.storageKey = kept.key();
        this.thumbnailKey = kept.thumbnailKey();
        this.addedAt = addedAt;
    }

    void claim(String newOwner, int newPosition) {
        this.owner = newOwner;
        this.position = newPosition;
    }

    /** Forgets content and name, and waits for no scanner any more; the keys of what has to leave the store. */
    List<String> redact() {
        List<String> keys = keys();
        if (scan == ScanState.PENDING) {
            this.scan = ScanState.CLEAN;
            this.scanDueAt = null;
        }
        this.name = NO_NAME;
        this.redacted = true;
        this.storageKey = null;
        this.thumbnailKey = null;
        return keys;
    }

    boolean isOf(long account) {
        return accountId == account;
    }

    boolean isClaimed() {
        return owner != null;
    }

    Long id() {
        return id;
    }

    String owner() {
        return owner;
    }

    long size() {
        return size;
    }

    /** The keys of its content in the store. */
    List<String> keys() {
        return Stream.of(storageKey, thumbnailKey).filter(key -> key != null).toList();
    }

    /** The picture is made by us and harmless, so it does not wait for the scanner. */
    String keyOf(boolean thumbnail) {
        if (thumbnail) {
            return scan == ScanState.REFUSED ? null : thumbnailKey;
        }
        return scan == ScanState.CLEAN ? storageKey : null;
    }

    Attachment toAttachment() {
        return new Attachment(id, name, type, size, scan, thumbnailKey != null, redacted, addedAt);
    }
}
