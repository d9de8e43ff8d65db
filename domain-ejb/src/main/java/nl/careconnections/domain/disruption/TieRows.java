package nl.careconnections.domain.disruption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.careconnections.domain.shared.Sql;

/** Which question belongs to which incident. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TieRows {

    @Inject
    EntityManager entityManager;

    Optional<Long> incidentOf(long ticketId) {
        return Sql.number(entityManager, "select incident_id from disruption_ticket where ticket_id = ?1", ticketId);
    }

    /** Most questions are not, and their pages need not ask for more. */
    boolean isTied(long number) {
        return Sql.number(entityManager, """
                        select d.incident_id from disruption_ticket d join ticket t on t.id = d.ticket_id
                        where t.number = ?1""", number).isPresent();
    }

    /** Numbers of the questions of an incident by their ids, in the order in which they were tied. */
    Map<Long, Long> questionsOf(long incidentId) {
        Map<Long, Long> numbers = new LinkedHashMap<>();
        Sql.rows(entityManager, """
                        select t.id, t.number from disruption_ticket d join ticket t on t.id = d.ticket_id
                        where d.incident_id = ?1 order by d.tied_at, t.id""", incidentId).forEach(row -> numbers.put(Sql.number(row[0]), Sql.number(row[1])));
        return numbers;
    }

    void add(long ticketId, long incidentId, long by, Instant at) {
        Sql.run(entityManager, """
                insert into disruption_ticket (ticket_id, incident_id, tied_by, tied_at) values (?1, ?2, ?3, ?4)""", ticketId, incidentId, by, at);
    }

    void remove(long ticketId) {
        Sql.run(entityManager, "delete from disruption_ticket where ticket_id = ?1", ticketId);
    }
}
