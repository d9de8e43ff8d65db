package nl.careconnections.domain.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.careconnections.domain.shared.Sql;
import org.apache.commons.lang3.StringUtils;

/** One link of the chain; written once, never changed. */
@Entity
@Table(name = "audit_entry")
class AuditEntry {

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
        // As the database keeps it: the hash has to be the same when the entry is read back.
        this.at = at.truncatedTo(ChronoUnit.MICROS);
        this.form = EntryHash.WITH_CAREGIVER;
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

    /** By a statement of its own: every page writes entries, and nothing reads one back as an object that can change. */
    void write(EntityManager entityManager) {
        Sql.run(
                entityManager,
                """
                insert into audit_entry (position, at, account_id, caregiver_id, form, actor_name, actor_role, organisation_id,
                                         address, action, subject, outcome, reason, previous_hash, hash)
                values (?1, ?2, cast(?3 as bigint), cast(?4 as bigint), ?5, ?6, ?7, cast(?8 as bigint),
                        ?9, ?10, ?11, ?12, ?13, ?14, ?15)""",
                position,
                at,
                accountId,
                caregiverId,
                form,
                actorName,
                actorRole,
                organisationId,
                address,
                action,
                subject,
                outcome.name(),
                reason,
                previousHash,
                hash);
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

    private byte[] expectedHash() {
        return EntryHash.of(
                previousHash,
                form,
                caregiverId,
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
                reason);
    }
}
