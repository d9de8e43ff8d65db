package nl.careconnections.domain.status.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import nl.careconnections.domain.shared.Network;
import nl.careconnections.domain.shared.RandomToken;
import nl.careconnections.domain.shared.Sql;
import nl.careconnections.domain.status.TooManyRequests;

/** Counts what anybody may ask without having logged in, so that no mailbox and no stranger's server is flooded through us. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Floods {

    private static final int PER_NETWORK = 60;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int PER_MAILBOX = 3;
    private static final Duration DAY = Duration.ofDays(1);

    /** A household or an office has 64 bits of IPv6 to itself. */
    private static final int IPV6_NETWORK_BYTES = 8;

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    /** @throws TooManyRequests for the 61st within an hour from one network address */
    void requireCalm(String networkAddress) {
        if (hits("network " + network(networkAddress), HOUR) > PER_NETWORK) {
            throw new TooManyRequests(HOUR);
        }
    }

    /** Whether this mailbox may get one more mail that nobody confirmed to want, today. */
    boolean mayMail(String address) {
        return hits("mailbox " + address, DAY) <= PER_MAILBOX;
    }

    /** @throws TooManyRequests beyond so many within an hour */
    void require(String what, int most) {
        if (hits(what, HOUR) > most) {
            throw new TooManyRequests(HOUR);
        }
    }

    private long hits(String what, Duration within) {
        Instant now = clock.instant();
        return Sql.number(entityManager, """
                        insert into status_request_count as c (key, hits, began_at) values (?1, 1, ?2)
                        on conflict (key) do update
                        set hits = case when c.began_at <= ?3 then 1 else c.hits + 1 end,
                            began_at = case when c.began_at <= ?3 then ?2 else c.began_at end
                        returning hits""", RandomToken.hash(what), now, now.minus(within))
                .orElseThrow();
    }

    private static String network(String address) {
        return Network.bytes(address)
                .filter(bytes -> bytes.length > IPV6_NETWORK_BYTES)
                .map(bytes -> HexFormat.of().formatHex(Arrays.copyOf(bytes, IPV6_NETWORK_BYTES)))
                .orElse(address);
    }

    void forgetOld() {
        Sql.run(
                entityManager,
                "delete from status_request_count where began_at < ?1",
                clock.instant().minus(DAY));
    }
}
