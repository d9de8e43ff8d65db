package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/** Who follows a ticket beside its submitter. Kept by statements, so that following locks and versions nothing. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FollowerList {

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    /** Accounts in the order in which they began to follow. */
    List<Long> of(Ticket ticket) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "select account_id from ticket_follower where ticket_id = ?1 order by since, account_id")
                .setParameter(1, ticket.id())
                .getResultList();
        return rows.stream().map(row -> ((Number) row).longValue()).toList();
    }

    /** The submitter is told anyway. */
    void add(Ticket ticket, long accountId) {
        if (accountId != ticket.submitterId()) {
            entityManager
                    .createNativeQuery("""
                            insert into ticket_follower (ticket_id, account_id, since) values (?1, ?2, ?3)
                            on conflict do nothing""")
                    .setParameter(1, ticket.id())
                    .setParameter(2, accountId)
                    .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                    .executeUpdate();
        }
    }

    void remove(Ticket ticket, long accountId) {
        entityManager
                .createNativeQuery("delete from ticket_follower where ticket_id = ?1 and account_id = ?2")
                .setParameter(1, ticket.id())
                .setParameter(2, accountId)
                .executeUpdate();
    }
}
