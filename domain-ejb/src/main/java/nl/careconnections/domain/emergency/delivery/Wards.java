package nl.careconnections.domain.emergency.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.emergency.setting.EmergencySettings;
import nl.careconnections.domain.shared.Columns;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.Sql;

/** The wards of an organisation, as its care system names them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Wards {

    private static final String FIND =
            "select id, name from ward where organisation_id = ?1 and external_id = ?2 and removed_at is null";

    @Inject
    EntityManager entityManager;

    @Inject
    EmergencySettings settings;

    @Inject
    AccessLog accessLog;

    /** @throws NotFound for a ward of another organisation, too */
    Ward of(Integrator integrator, String externalId) {
        return find(integrator, externalId, "");
    }

    /** A ward by its number, for what happens without anybody asking. */
    Ward get(long id) {
        Object[] row = Sql.row(entityManager, "select organisation_id, external_id, name from ward where id = ?1", id)
                .orElseThrow(NotFound::new);
        return new Ward(
                id, Columns.number(row[0]), (String) row[1], (String) row[2], settings.of(Columns.number(row[0])));
    }

    /** The same, and nobody else completes a set of it until the transaction ends. */
    Ward locked(Integrator integrator, String externalId) {
        return find(integrator, externalId, " for no key update");
    }

    private Ward find(Integrator integrator, String externalId, String lock) {
        Object[] row = Sql.row(entityManager, FIND + lock, integrator.organisationId(), externalId)
                .orElseThrow(() -> unknown(integrator));
        return new Ward(
                Columns.number(row[0]),
                integrator.organisationId(),
                externalId,
                (String) row[1],
                settings.of(integrator.organisationId()));
    }

    private NotFound unknown(Integrator integrator) {
        accessLog.refused(
                integrator.actor(), "ward.asked", "organisation:" + integrator.organisationId(), "no such ward");
        return new NotFound();
    }
}
