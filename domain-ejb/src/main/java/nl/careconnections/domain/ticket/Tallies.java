package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Keeps the tally of the lists short: the trigger of the table adds a row for each change. */
@ApplicationScoped
@Transactional
public class Tallies {

    @Inject
    EntityManager entityManager;

    /**
     * Replaces the rows of lists that have many by their sum. Every node may do it at once, and while tickets change: each
     * row is taken away once, and only what was taken away is added again.
     */
    public void fold() {
        entityManager.createNativeQuery("""
                with taken as (
                    delete from ticket_tally
                    where (list, about, type) in (
                        select list, about, type from ticket_tally group by list, about, type having count(*) > 8)
                    returning list, about, type, change
                )
                insert into ticket_tally (list, about, type, change)
                select list, about, type, sum(change) from taken group by list, about, type having sum(change) <> 0""").executeUpdate();
    }
}
