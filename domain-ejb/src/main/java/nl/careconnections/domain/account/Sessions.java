package nl.careconnections.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.Columns;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.RandomToken;
import nl.careconnections.domain.shared.Sql;

/**
 * Who is logged in where. Sessions live in the database, so that one that ends is over on every node with the next request
 * (assurance S8).
 */
@ApplicationScoped
@Transactional
public class Sessions {

    private static final String ALIVE = " and ended_at is null and last_seen_at > ?2 and started_at > ?3";

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    AccessLog log;

    /** The caller's own sessions that are alive, the latest used first. */
    public List<OpenSession> list(Caller caller, String currentToken) {
        Instant now = clock.instant();
        return Sql.rows(
                        entityManager,
                        "select id, started_at, last_seen_at, address, browser, token_hash = ?4 from login_session"
                                + " where account_id = ?1" + ALIVE + " order by last_seen_at desc, id desc",
                        caller.accountId(),
                        now.minus(LoginPolicy.IDLE),
                        now.minus(LoginPolicy.ABSOLUTE),
                        RandomToken.hash(currentToken))
                .stream()
                .map(row -> new OpenSession(
                        Sql.number(row[0]),
                        Columns.instant(row[1]),
                        Columns.instant(row[2]),
                        (String) row[3],
                        (String) row[4],
                        (Boolean) row[5]))
                .toList();
    }

    /**
     * Ends one of the caller's own sessions.
     *
     * @throws NotFound when it is somebody else's
     */
    public void end(Caller caller, long sessionId) {
        int ended = Sql.run(
                entityManager,
                "update login_session set ended_at = coalesce(ended_at, ?1) where id = ?2 and account_id = ?3",
                clock.instant(),
                sessionId,
                caller.accountId());
        if (ended == 0) {
            throw new NotFound();
        }
        log.done(caller.actor(), "session.ended", LoginTrail.subject(caller.accountId()));
    }

    /** Ends all of the caller's sessions but the one they are using. */
    public void endOthers(Caller caller, String currentToken) {
        Sql.run(
                entityManager,
                "update login_session set ended_at = ?1 where account_id = ?2 and token_hash <> ?3 and ended_at is null",
                clock.instant(),
                caller.accountId(),
                RandomToken.hash(currentToken));
        log.done(caller.actor(), "session.othersEnded", LoginTrail.subject(caller.accountId()));
    }

    /** The caller logs out. */
    public void logOut(Caller caller, String currentToken) {
        Sql.run(
                entityManager,
                "update login_session set ended_at = ?1 where token_hash = ?2 and ended_at is null",
                clock.instant(),
                RandomToken.hash(currentToken));
        log.done(caller.actor(), "logout.done", LoginTrail.subject(caller.accountId()));
    }

    /** For who changes roles, removes or blocks somebody: all sessions end with that change. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void endAll(long accountId) {
        Sql.run(
                entityManager,
                "update login_session set ended_at = ?1 where account_id = ?2 and ended_at is null",
                clock.instant(),
                accountId);
    }

    /** The token of a new session. */
    String start(long accountId, Visitor visitor) {
        String token = RandomToken.make();
        Sql.run(
                entityManager,
                """
                insert into login_session (token_hash, account_id, started_at, last_seen_at, address, browser)
                values (?1, ?2, ?3, ?3, ?4, ?5)""",
                RandomToken.hash(token),
                accountId,
                clock.instant(),
                visitor.address(),
                visitor.browser());
        Sql.run(entityManager, "update account set last_login_at = ?1 where id = ?2", clock.instant(), accountId);
        return token;
    }
}
