package nl.careconnections.domain.emergency.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Colleagues;
import nl.careconnections.domain.shared.Columns;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Sql;

/** Which caregivers would get in tonight, and which would not. */
@ApplicationScoped
@Transactional
public class CaregiverStates {

    private static final String MATCHING = """
            from caregiver c
            where c.organisation_id = ?1
              and (?2 = '' or c.display_name ilike '%' || ?2 || '%' or cast(c.user_name as varchar) ilike '%' || ?2 || '%')\s""";

    private static final String TROUBLED =
            "(c.blocked_at is not null or c.password is null or (c.app_seed is null and not exists "
                    + "(select 1 from caregiver_channel h where h.caregiver_id = c.id)))";

    @Inject
    EntityManager entityManager;

    /** A page of caregivers, and how many there are in all. */
    public record Page(long total, List<CaregiverState> states) {}

    /** How many of the active caregivers cannot log in, and why. */
    public record Troubles(
            long active, long withoutPassword, long withoutSecondFactor, long withoutWard, long blocked) {}

    /**
     * Caregivers, those first who would not get in, then by name.
     *
     * @param words of name or user name; empty for all
     * @throws NotFound for a contact person of another organisation
     * @throws NotAllowed without the right to look after the organisation's people
     */
    public Page list(Caller caller, long organisation, String words, int offset, int limit) {
        Colleagues.requireCare(caller, organisation);
        String like = PlainText.line(words == null ? "" : words).replaceAll("[%_\\\\]", "\\\\$0");
        long total = Sql.number(entityManager, "select count(*) " + MATCHING, organisation, like)
                .orElse(0L);
        List<CaregiverState> states = Sql.rows(
                        entityManager,
                        """
                        select c.id, c.display_name, cast(c.user_name as varchar), c.active, c.password is not null,
                               c.app_seed is not null,
                               (select count(*) from caregiver_channel h where h.caregiver_id = c.id and h.kind = 'MAIL'),
                               (select count(*) from caregiver_channel h where h.caregiver_id = c.id and h.kind = 'SMS'),
                               (select string_agg(w.name, E'\\n' order by w.name) from ward_caregiver m
                                join ward w on w.id = m.ward_id and w.removed_at is null where m.caregiver_id = c.id),
                               c.blocked_at, c.last_login_at
                        """ + MATCHING + "order by c.active desc, " + TROUBLED
                                + " desc, c.display_name, c.id limit ?3 offset ?4",
                        organisation,
                        like,
                        limit,
                        offset)
                .stream()
                .map(CaregiverStates::state)
                .toList();
        return new Page(total, states);
    }

    /** What stands in the way of logging in, counted; asked by the domain itself, which shows it to who looks after people. */
    public Troubles troubles(long organisation) {
        Object[] row = Sql.row(entityManager, """
                        select count(*),
                               count(*) filter (where c.password is null),
                               count(*) filter (where c.app_seed is null and not exists (
                                   select 1 from caregiver_channel h where h.caregiver_id = c.id)),
                               count(*) filter (where not exists (
                                   select 1 from ward_caregiver m join ward w on w.id = m.ward_id and w.removed_at is null
                                   where m.caregiver_id = c.id)),
                               count(*) filter (where c.blocked_at is not null)
                        from caregiver c where c.organisation_id = ?1 and c.active""", organisation).orElseThrow();
        return new Troubles(
                Columns.number(row[0]),
                Columns.number(row[1]),
                Columns.number(row[2]),
                Columns.number(row[3]),
                Columns.number(row[4]));
    }

    private static CaregiverState state(Object[] row) {
        return new CaregiverState(
                Columns.number(row[0]),
                (String) row[1],
                (String) row[2],
                (Boolean) row[3],
                (Boolean) row[4],
                (Boolean) row[5],
                ((Number) row[6]).intValue(),
                ((Number) row[7]).intValue(),
                row[8] == null ? List.of() : ((String) row[8]).lines().toList(),
                Columns.instant(row[9]),
                Columns.instant(row[10]));
    }
}
