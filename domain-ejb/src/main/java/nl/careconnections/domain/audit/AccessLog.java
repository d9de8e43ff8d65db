package nl.careconnections.domain.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * The access log. Entries are written in the caller's transaction: when they cannot be kept, the deed does not happen
 * (assurance S18). Who wrote one holds the chain until the end of the transaction, so lock what you need before; a tick that
 * others wait for with the chain in their hands begins with {@link #takeTurn}.
 */
@ApplicationScoped
@Transactional
public class AccessLog {

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    /**
     * @param action what was done, as {@code ticket.viewed}; at most 60 characters
     * @param subject what it was done to, as {@code ticket:1234}; at most 120 characters
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Actor actor, String action, String subject, Outcome outcome, String reason) {
        append(actor, action, subject, outcome, reason);
    }

    /**
     * What a node wrote down while it was without the database, with the moment at which it happened; its place in the chain is
     * that of today.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordLate(Instant at, Actor actor, String action, String subject, Outcome outcome, String reason) {
        append(at, actor, action, subject, outcome, (reason + " (from a node's journal)").strip());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void done(Actor actor, String action, String subject) {
        append(actor, action, subject, Outcome.DONE, "");
    }

    /**
     * In a transaction of its own, because the refused deed itself is rolled back. Call it before any other entry of the
     * running transaction: that one would hold the chain's lock.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void refused(Actor actor, String action, String subject, String reason) {
        append(actor, action, subject, Outcome.REFUSED, reason);
    }

    /** The newest entries about one thing, newest first. */
    public List<AccessRecord> about(String subject, int maximum) {
        return entityManager
                .createQuery(
                        "select e from AuditEntry e where e.subject = :subject order by e.position desc",
                        AuditEntry.class)
                .setParameter("subject", subject)
                .setMaxResults(maximum)
                .getResultStream()
                .map(AuditEntry::toRecord)
                .toList();
    }

    /** The newest entries of one person, newest first. */
    public List<AccessRecord> by(long accountId, int maximum) {
        return entityManager
                .createQuery(
                        "select e from AuditEntry e where e.accountId = :account order by e.position desc",
                        AuditEntry.class)
                .setParameter("account", accountId)
                .setMaxResults(maximum)
                .getResultStream()
                .map(AuditEntry::toRecord)
                .toList();
    }

    /**
     * Waits for the chain before anything is locked that somebody who wrote an entry already may wait for. From then on the
     * transaction waits for nobody: what others hold, it skips.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeTurn() {
        entityManager
                .createNativeQuery("select 1 from pg_advisory_xact_lock(?1)")
                .setParameter(1, Chain.LOCK)
                .getSingleResult();
    }

    private void append(Actor actor, String action, String subject, Outcome outcome, String reason) {
        append(clock.instant(), actor, action, subject, outcome, reason);
    }

    /** What is still to be written comes first: it may wait for rows, which must not happen with the chain in hand. */
    private void append(Instant at, Actor actor, String action, String subject, Outcome outcome, String reason) {
        entityManager.flush();
        try {
            Chain.append(entityManager.unwrap(Connection.class), at, actor, action, subject, outcome, reason);
        } catch (SQLException e) {
            throw new PersistenceException("The access log cannot be written", e);
        }
    }
}
