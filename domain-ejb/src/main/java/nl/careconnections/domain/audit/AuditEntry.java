package nl.careconnections.domain.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One link of the chain, to be read: {@link Chain} writes it, and nothing changes it. */
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

    protected AuditEntry() {}

    AccessRecord toRecord() {
        return new AccessRecord(
                at,
                new Actor(accountId, caregiverId, actorName, actorRole, organisationId, address),
                action,
                subject,
                outcome,
                reason);
    }
}
