package nl.careconnections.domain.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.lang3.StringUtils;

/** One link of the chain; written once, never changed. */
@Entity
@Table(name = "audit_entry")
class AuditEntry {

    static final byte[] START_OF_CHAIN = new byte[32];

    private static final int WITH_CAREGIVER = 2;

    @Id
    private long position;

    private Instant at;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "caregiver_id")
    private Long caregiverId;

    /** What the hash is made of: rows keep the form in which they were written. */
    private int form;

    @Column(name = "actor_name")
    private String actorName;

    @Column(name = "actor_role")
    private String actorRole;

    @Column(name = "organisation_id")
    private Long organisationId;

    private String address;
    private String action;
    private String subject;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String reason;

    @Column(name = "previous_hash")
    private byte[] previousHash;

    private byte[] hash;

    protected AuditEntry() {}

    AuditEntry(
            long position,
            byte[] previousHash,
            Instant at,
            Actor actor,
            String action,
            String subject,
            Outcome outcome,
            String reason) {
        this.position = position;
        this.previousHash = previousHash.clone();
        this.at = at;
        this.form = WITH_CAREGIVER;
        this.accountId = actor.accountId();
        this.caregiverId = actor.caregiverId();
        this.actorName = StringUtils.left(actor.name(), 200);
        this.actorRole = StringUtils.left(actor.role(), 100);
        this.organisationId = actor.organisationId();
        this.address = StringUtils.left(actor.address(), 64);
        this.action = action;
        this.subject = subject;
        this.outcome = outcome;
        this.reason = StringUtils.left(reason, 1000);
        this.hash = expectedHash();
    }

    long position() {
        return position;
    }

    byte[] hash() {
        return hash.clone();
    }

    boolean follows(byte[] hashBefore, long positionBefore) {
        return position == positionBefore + 1
                && Arrays.equals(previousHash, hashBefore)
                && Arrays.equals(hash, expectedHash());
    }

    AccessRecord toRecord() {
        return new AccessRecord(
                at,
                new Actor(accountId, caregiverId, actorName, actorRole, organisationId, address),
                action,
                subject,
                outcome,
                reason);
    }

    /** Each field goes in with its length, so that no two rows can give the same bytes by moving a border. */
    private byte[] expectedHash() {
        MessageDigest digest = sha256();
        digest.update(previousHash);
        for (Object field : hashed()) {
            byte[] bytes = String.valueOf(field).getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return digest.digest();
    }

    private List<Object> hashed() {
        List<Object> fields = new ArrayList<>(Arrays.asList(
                position,
                at,
                accountId,
                actorName,
                actorRole,
                organisationId,
                address,
                action,
                subject,
                outcome,
                reason));
        if (form >= WITH_CAREGIVER) {
            fields.add(form);
            fields.add(caregiverId);
        }
        return fields;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
