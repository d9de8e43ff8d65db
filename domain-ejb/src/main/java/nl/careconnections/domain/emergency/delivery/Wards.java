package nl.careconnections.domain.emergency.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.emergency.list.RiskyMedicines;
import nl.careconnections.domain.shared.Columns;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.Sql;

/** The wards of an organisation, as its care system names them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Wards {

    private static final String FIND = """
            select w.id, coalesce(s.valid_hours, 24), coalesce(s.risky_medicines, '')
            from ward w left join emergency_setting s on s.organisation_id = w.organisation_id
            where w.organisation_id = ?1 and w.external_id = ?2 and w.removed_at is null""";

    @Inject
    EntityManager entityManager;

    @Inject
    AccessLog accessLog;

    /** @throws NotFound for a ward of another organisation, too */
    Ward of(Integrator integrator, String externalId) {
        return find(integrator, externalId, "");
    }

    /** The same, and nobody else completes a set of it until the transaction ends. */
    Ward locked(Integrator integrator, String externalId) {
        return find(integrator, externalId, " for update of w");
    }

    private Ward find(Integrator integrator, String externalId, String lock) {
        Object[] row = Sql.row(entityManager, FIND + lock, integrator.organisationId(), externalId)
                .orElseThrow(() -> unknown(integrator));
        return new Ward(
                Columns.number(row[0]),
                integrator.organisationId(),
                externalId,
                ((Number) row[1]).intValue(),
                risky((String) row[2]));
    }

    private NotFound unknown(Integrator integrator) {
        accessLog.refused(
                integrator.actor(), "ward.asked", "organisation:" + integrator.organisationId(), "no such ward");
        return new NotFound();
    }

    private static RiskyMedicines risky(String lines) {
        Set<String> listed = lines.lines().collect(Collectors.toSet());
        return listed.isEmpty() ? RiskyMedicines.UNLISTED : new RiskyMedicines(Optional.of(listed));
    }
}
