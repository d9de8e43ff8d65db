package nl.careconnections.domain.emergency.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.careconnections.domain.emergency.setting.EmergencySetting;
import nl.careconnections.domain.emergency.setting.EmergencySettings;
import nl.careconnections.domain.emergency.shelf.ReadyList;
import nl.careconnections.domain.emergency.shelf.Shelf;
import nl.careconnections.domain.shared.Columns;
import nl.careconnections.domain.shared.Sql;

/** Wards with what lies ready of them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class WardRows {

    private static final String SELECT = "select w.id, w.name, w.organisation_id from ward w ";

    @Inject
    EntityManager entityManager;

    @Inject
    EmergencySettings settings;

    @Inject
    Shelf shelf;

    /** The wards whose lists this caregiver may see, by name. */
    public List<WardView> of(long caregiver, long organisation) {
        return views(Sql.rows(entityManager, SELECT + """
                join ward_caregiver m on m.ward_id = w.id
                where m.caregiver_id = ?1 and w.organisation_id = ?2 and w.removed_at is null
                order by w.name, w.id""", caregiver, organisation));
    }

    /** Every ward of every organisation. */
    public List<WardView> all() {
        return views(Sql.rows(entityManager, SELECT + "where w.removed_at is null and ?1 order by w.name, w.id", true));
    }

    private List<WardView> views(List<Object[]> rows) {
        List<Long> ids = rows.stream().map(row -> Columns.number(row[0])).toList();
        Map<Long, ReadyList> lists =
                shelf.current(ids).stream().collect(Collectors.toMap(ReadyList::ward, Function.identity()));
        Map<Long, EmergencySetting> known = new HashMap<>();
        return rows.stream()
                .map(row -> view(
                        row,
                        Optional.ofNullable(lists.get(Columns.number(row[0]))),
                        known.computeIfAbsent(Columns.number(row[2]), settings::of)))
                .toList();
    }

    private static WardView view(Object[] row, Optional<ReadyList> list, EmergencySetting setting) {
        long id = Columns.number(row[0]);
        return new WardView(
                id,
                (String) row[1],
                setting.organisationId(),
                list,
                setting.intervalMinutes(),
                setting.pharmacies(id).stream()
                        .map(number -> new WardView.Call(number.name(), number.number()))
                        .toList());
    }
}
