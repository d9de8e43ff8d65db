package nl.careconnections.domain.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** Takes the rules back to those of the first day, so that a test that moves the clock back begins anew. */
@ApplicationScoped
@Transactional
public class TestRules {

    private static final List<String> CHANGES = List.of(
            "delete from ticket_move",
            "delete from sla_change",
            "delete from sla_closing_day",
            "delete from sla_holiday_setting where known_from > '1970-01-01T00:00:00Z'",
            "delete from sla_policy_row where policy_id in (select id from sla_policy where effective_from > '1970-01-01')",
            "delete from sla_policy where effective_from > '1970-01-01'",
            "delete from ticket_term where known_from > '1970-01-01T00:00:00Z'");

    @Inject
    EntityManager entityManager;

    public void forgetChanges() {
        CHANGES.forEach(sql -> entityManager.createNativeQuery(sql).executeUpdate());
    }
}
