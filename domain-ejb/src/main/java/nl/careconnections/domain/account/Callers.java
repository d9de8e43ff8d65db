package nl.careconnections.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.RandomToken;
import nl.careconnections.domain.shared.Sql;

/** Makes a {@link Caller} of a session, anew for each request: a session ended anywhere is over everywhere at once. */
@ApplicationScoped
@Transactional
public class Callers {

    @Inject
    EntityManager entityManager;

    @Inject
    Topics topics;

    @Inject
    Clock clock;

    /** Who a session belongs to; empty when it ended (log out, idle 30 minutes, 12 hours, block, removal, role change). */
    public Optional<Caller> find(String sessionToken, String address) {
        Instant now = clock.instant();
        return Sql.row(
                        entityManager,
                        """
                        select s.id, s.last_seen_at < ?4, a.id, a.organisation_id, a.name, a.language,
                               array(select role from account_role where account_id = a.id),
                               array(select topic from account_topic where account_id = a.id),
                               array(select topic || ' ' || open_to_all from organisation_topic o
                                     where o.organisation_id = a.organisation_id)
                        from login_session s join account a on a.id = s.account_id
                        where s.token_hash = ?1 and s.ended_at is null and a.state = 'ACTIVE'
                          and s.last_seen_at > ?2 and s.started_at > ?3""",
                        RandomToken.hash(sessionToken),
                        now.minus(LoginPolicy.IDLE),
                        now.minus(LoginPolicy.ABSOLUTE),
                        now.minus(LoginPolicy.PRECISION))
                .map(row -> {
                    if ((Boolean) row[1]) {
                        seen(Sql.number(row[0]), now);
                    }
                    return caller(row, address);
                });
    }

    private void seen(long sessionId, Instant now) {
        Sql.run(
                entityManager,
                "update login_session set last_seen_at = ?1 where id = ?2 and last_seen_at < ?1",
                now,
                sessionId);
    }

    private Caller caller(Object[] row, String address) {
        Set<Role> roles = Sql.strings(row[6]).stream()
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        Set<Topic> given = Sql.strings(row[7]).stream().map(Topic::new).collect(Collectors.toSet());
        return new Caller(
                Sql.number(row[2]),
                row[3] == null ? 0 : Sql.number(row[3]),
                (String) row[4],
                Language.valueOf((String) row[5]),
                roles,
                topics.rights(roles, given, decided(row[8])),
                address);
    }

    private static Map<Topic, Boolean> decided(Object column) {
        Map<Topic, Boolean> decided = new HashMap<>();
        Sql.strings(column).stream()
                .map(pair -> pair.split(" "))
                .forEach(pair -> decided.put(new Topic(pair[0]), Boolean.valueOf(pair[1])));
        return decided;
    }
}
