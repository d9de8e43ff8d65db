package nl.careconnections.domain.disruption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.shared.Columns;
import nl.careconnections.domain.shared.Sql;
import nl.careconnections.domain.ticket.ManyReplies.Outcome;

/** Which updates went to all questions of an incident. Their words stand in the questions alone, where they can be redacted. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SharedUpdateRows {

    @Inject
    EntityManager entityManager;

    record Row(long id, Instant at, String by, boolean solves) {}

    /** Whoever sends the same form at the same moment waits here for the first. */
    boolean wasSent(Caller caller, String key) {
        entityManager
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "disruption:" + caller.accountId() + ":" + key)
                .getSingleResult();
        return Sql.number(
                        entityManager,
                        "select id from disruption_update where author_id = ?1 and submission_key = ?2",
                        caller.accountId(),
                        key)
                .isPresent();
    }

    long add(Caller caller, long incidentId, NewSharedUpdate update, Instant at) {
        return Sql.number(entityManager
                .createNativeQuery("""
                        insert into disruption_update (incident_id, author_id, submission_key, at, solves)
                        values (?1, ?2, ?3, ?4, ?5) returning id""")
                .setParameter(1, incidentId)
                .setParameter(2, caller.accountId())
                .setParameter(3, update.submissionKey())
                .setParameter(4, at.atOffset(ZoneOffset.UTC))
                .setParameter(5, update.solves())
                .getSingleResult());
    }

    void add(long updateId, Map<Long, Outcome> outcomes) {
        outcomes.forEach((ticket, outcome) -> Sql.run(entityManager, """
                        insert into disruption_update_ticket (update_id, ticket_id, outcome) values (?1, ?2, ?3)""", updateId, ticket, outcome.name()));
    }

    /** Newest first. */
    List<Row> of(long incidentId) {
        return Sql.rows(entityManager, """
                        select u.id, u.at, a.name, u.solves from disruption_update u join account a on a.id = u.author_id
                        where u.incident_id = ?1 order by u.id desc""", incidentId).stream()
                .map(row -> new Row(Sql.number(row[0]), Columns.instant(row[1]), (String) row[2], (Boolean) row[3]))
                .toList();
    }

    /** By number of the question. */
    Map<Long, Outcome> outcomes(long updateId) {
        Map<Long, Outcome> outcomes = new LinkedHashMap<>();
        Sql.rows(entityManager, """
                        select t.number, u.outcome from disruption_update_ticket u join ticket t on t.id = u.ticket_id
                        where u.update_id = ?1 order by t.number""", updateId)
                .forEach(row -> outcomes.put(Sql.number(row[0]), Outcome.valueOf((String) row[1])));
        return outcomes;
    }
}
