package nl.careconnections.domain.emergency.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.careconnections.domain.emergency.people.Channel;
import nl.careconnections.domain.emergency.people.ChannelKind;
import nl.careconnections.domain.emergency.people.PreferredFactor;
import nl.careconnections.domain.shared.Columns;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.Sql;

/** Accounts as logging in needs them: two statements, whatever their number. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class KnownCaregivers {

    private static final String SELECT = """
            select id, cast(user_name as varchar), display_name, organisation_id, language, active, session_epoch, password,
                   rehash, blocked_for, second_factor, wrong_codes, app_seed, app_last_step
            from caregiver\s""";

    @Inject
    EntityManager entityManager;

    public Optional<KnownCaregiver> named(String userName) {
        return read("where user_name = cast(?1 as citext)", userName).stream().findFirst();
    }

    public Optional<KnownCaregiver> numbered(long number) {
        return read("where id = ?1", number).stream().findFirst();
    }

    /** Everybody who may log in, of all organisations. */
    public List<KnownCaregiver> active() {
        return read("where active and ?1", true);
    }

    private List<KnownCaregiver> read(String condition, Object value) {
        List<Object[]> rows = Sql.rows(entityManager, SELECT + condition, value);
        Map<Long, List<Channel>> channels = channels(condition, value);
        return rows.stream()
                .map(row -> caregiver(row, channels.getOrDefault(Columns.number(row[0]), List.of())))
                .toList();
    }

    private Map<Long, List<Channel>> channels(String condition, Object value) {
        Map<Long, List<Channel>> channels = new HashMap<>();
        Sql.rows(entityManager, """
                        select caregiver_id, kind, address, label, preferred from caregiver_channel
                        where caregiver_id in (select id from caregiver %s)
                        order by caregiver_id, kind, position""".formatted(condition), value)
                .forEach(row -> channels.computeIfAbsent(Columns.number(row[0]), id -> new ArrayList<>())
                        .add(new Channel(
                                ChannelKind.valueOf((String) row[1]), (String) row[2], (String) row[3], (Boolean)
                                        row[4])));
        return channels;
    }

    private static KnownCaregiver caregiver(Object[] row, List<Channel> channels) {
        return new KnownCaregiver(
                Columns.number(row[0]),
                (String) row[1],
                (String) row[2],
                Columns.number(row[3]),
                Language.valueOf((String) row[4]),
                (Boolean) row[5],
                ((Number) row[6]).intValue(),
                (String) row[7],
                (Boolean) row[8],
                row[9] == null ? null : Block.valueOf((String) row[9]),
                channels,
                row[10] == null ? null : PreferredFactor.valueOf((String) row[10]),
                ((Number) row[11]).intValue(),
                (byte[]) row[12],
                Columns.number(row[13]));
    }
}
