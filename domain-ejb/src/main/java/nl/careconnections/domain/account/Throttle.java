package nl.careconnections.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.careconnections.domain.shared.Columns;
import nl.careconnections.domain.shared.Sql;

/**
 * Slows down who tries passwords, per typed name and per address, with a delay that doubles. Names that do not exist are
 * treated as those that do, so that the delay tells nothing.
 */
@ApplicationScoped
@Transactional
public class Throttle {

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    /** @throws TooManyAttempts while the delay of this name or this address runs */
    public void requireOpen(String name, String address) {
        Instant now = clock.instant();
        Sql.row(
                        entityManager,
                        "select max(closed_until), count(*) from login_throttle where key in (?1, ?2) and closed_until > ?3",
                        ThrottledBy.NAME.key(name),
                        ThrottledBy.ADDRESS.key(address),
                        now)
                .map(row -> Columns.instant(row[0]))
                .ifPresent(until -> {
                    throw new TooManyAttempts(Duration.between(now, until).toSeconds() + 1);
                });
    }

    /** Counts something wrong, or something that costs us work. */
    public void count(String name, String address) {
        count(ThrottledBy.NAME, name);
        count(ThrottledBy.ADDRESS, address);
    }

    /** The name was proven; the address is not cleared, because others sit behind it. */
    public void forget(String name) {
        Sql.run(entityManager, "delete from login_throttle where key = ?1", ThrottledBy.NAME.key(name));
    }

    private void count(ThrottledBy kind, String value) {
        Instant now = clock.instant();
        long failures = Sql.number(entityManager, """
                        insert into login_throttle as t (key, failures, last_at, closed_until)
                        values (?1, 1, ?2, ?2)
                        on conflict (key) do update
                        set failures = case when t.last_at < ?3 then 1 else t.failures + 1 end, last_at = ?2
                        returning failures""", kind.key(value), now, now.minus(kind.memory()))
                .orElseThrow();
        Sql.run(
                entityManager,
                "update login_throttle set closed_until = ?1 where key = ?2",
                now.plus(kind.delay(failures)),
                kind.key(value));
    }
}
