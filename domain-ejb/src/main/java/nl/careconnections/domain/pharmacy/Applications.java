package nl.careconnections.domain.pharmacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.shared.Columns;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.ticket.Request;
import nl.careconnections.domain.ticket.Requests;

/**
 * What is asked for which pharmacy. One request leads for each pharmacy that is under way; a unique index keeps it so, also
 * when two organisations ask at the same moment.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Applications {

    private static final String LEADING =
            "select r.ticket_id from pharmacy_request r where r.agb_code = ?1 and r.leading_id is null and r.under_way";

    @Inject
    EntityManager entityManager;

    @Inject
    Requests requests;

    StoredPharmacyRequest of(Request request) {
        return entityManager.find(StoredPharmacyRequest.class, request.id());
    }

    StoredPharmacyRequest get(long ticketId) {
        return entityManager.find(StoredPharmacyRequest.class, ticketId);
    }

    /** The request that leads for this pharmacy. */
    Optional<Long> leading(String agbCode) {
        return entityManager
                .createNativeQuery(LEADING)
                .setParameter(1, agbCode)
                .getResultStream()
                .map(Columns::number)
                .findFirst();
    }

    /** Number of an open request of this organisation for this pharmacy. */
    Optional<Long> openOf(long organisationId, String agbCode) {
        return entityManager
                .createNativeQuery("""
                        select t.number from pharmacy_request r join ticket t on t.id = r.ticket_id
                        where r.agb_code = ?1 and t.organisation_id = ?2 and t.status <> 'CLOSED'""")
                .setParameter(1, agbCode)
                .setParameter(2, organisationId)
                .getResultStream()
                .map(Columns::number)
                .findFirst();
    }

    /** @throws InvalidInput {@code agbCode} with key {@code pharmacy.underWay} when another leads already */
    void lead(Request request, NewPharmacyRequest asked) {
        int kept = insert(request, asked, null);
        if (kept == 0) {
            throw new InvalidInput(AgbCode.FIELD, "pharmacy.underWay");
        }
    }

    void follow(Request request, NewPharmacyRequest asked, long leadingId) {
        insert(request, asked, leadingId);
    }

    private int insert(Request request, NewPharmacyRequest asked, Long leadingId) {
        return entityManager
                .createNativeQuery("""
                        insert into pharmacy_request (ticket_id, agb_code, name, place, system, leading_id, under_way)
                        values (?1, ?2, ?3, ?4, ?5, nullif(?6, 0), ?7)
                        on conflict (agb_code) where leading_id is null and under_way do nothing""")
                .setParameter(1, request.id())
                .setParameter(2, asked.agbCode())
                .setParameter(3, asked.name())
                .setParameter(4, asked.place())
                .setParameter(5, asked.system())
                .setParameter(6, leadingId == null ? 0L : leadingId)
                .setParameter(7, leadingId == null)
                .executeUpdate();
    }

    /** The requests that follow, locked until the transaction ends. */
    List<Request> followers(Request leading) {
        List<?> ids = entityManager
                .createNativeQuery("select ticket_id from pharmacy_request where leading_id = ?1 order by ticket_id")
                .setParameter(1, leading.id())
                .getResultList();
        List<Request> followers = new ArrayList<>();
        ids.forEach(id -> followers.add(requests.locked(Columns.number(id))));
        return followers.stream().filter(request -> !request.isClosed()).toList();
    }

    /** The requests that follow, with the names of who asked, for staff. */
    List<PharmacyRequest.Follower> names(Request leading) {
        List<?> rows = entityManager
                .createNativeQuery("""
                        select t.number, o.name::text from pharmacy_request r
                        join ticket t on t.id = r.ticket_id join organisation o on o.id = t.organisation_id
                        where r.leading_id = ?1 order by t.number""")
                .setParameter(1, leading.id())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new PharmacyRequest.Follower(Columns.number(row[0]), (String) row[1]))
                .toList();
    }

    Stage stageOf(long ticketId) {
        return Stage.valueOf((String) entityManager
                .createNativeQuery("select stage from ticket where id = ?1")
                .setParameter(1, ticketId)
                .getSingleResult());
    }

    long numberOf(long ticketId) {
        return Columns.number(entityManager
                .createNativeQuery("select number from ticket where id = ?1")
                .setParameter(1, ticketId)
                .getSingleResult());
    }
}
