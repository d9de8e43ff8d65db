package nl.careconnections.domain.emergency.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import nl.careconnections.domain.account.Throttle;
import nl.careconnections.domain.account.Visitor;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.Actor;
import nl.careconnections.domain.audit.Outcome;
import nl.careconnections.domain.emergency.people.Channel;
import nl.careconnections.domain.emergency.setting.EmergencySettings;
import nl.careconnections.domain.shared.Columns;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.Network;
import nl.careconnections.domain.shared.Sql;

/**
 * Log-ins as the database keeps them. Whatever changes an account locks its row first, and the access log comes last: it has
 * one line of writers.
 */
@ApplicationScoped
@Transactional
class DatabaseRegister implements Register {

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    KnownCaregivers caregivers;

    @Inject
    CaregiverDevices devices;

    @Inject
    CaregiverBlocks blocks;

    @Inject
    Throttle throttle;

    @Inject
    AppCodes codes;

    @Inject
    QueuedMessages messages;

    @Inject
    EmergencySettings settings;

    @Inject
    WardRows wards;

    @Inject
    DatabaseHandOuts handOuts;

    @Inject
    AccessLog log;

    private final LongAdder evaluatedCodes = new LongAdder();

    @Override
    public Optional<KnownCaregiver> named(String userName) {
        return caregivers.named(userName);
    }

    @Override
    public Optional<KnownCaregiver> numbered(long number) {
        return caregivers.numbered(number);
    }

    @Override
    public boolean knowsDevice(long caregiver, String device) {
        return devices.isKnown(caregiver, device);
    }

    @Override
    public List<Network> trustedNetworks(long organisation) {
        return settings.of(organisation).networks().stream().map(Network::parse).toList();
    }

    @Override
    public void requireOpen(String name, String address) {
        throttle.requireOpen(name, address);
    }

    @Override
    public void countTry(String name, String address) {
        throttle.count(name, address);
    }

    /** The typed name is not kept: it may be a password in the wrong field. */
    @Override
    public void refuseStranger(String name, Visitor visitor, String action) {
        throttle.count(name, visitor.address());
        log.record(Actor.stranger("", visitor.address()), action, "caregiver:unknown", Outcome.REFUSED, "unknown name");
    }

    @Override
    public void refuse(KnownCaregiver who, boolean rightPassword, boolean knownDevice, Visitor visitor) {
        lock(who);
        throttle.count(LoginNames.throttled(who.userName()), visitor.address());
        if (!rightPassword && !knownDevice) {
            blocks.countWrongPassword(who, visitor.address());
        } else if (!rightPassword && devices.countWrongPassword(who.number(), visitor.device())) {
            blocks.block(who, Block.PASSWORDS, visitor.address());
        }
        log.record(
                who.actor(visitor.address()),
                "login.refused",
                who.subject(),
                Outcome.REFUSED,
                rightPassword ? "account is blocked" : "wrong password");
    }

    private void lock(KnownCaregiver who) {
        Sql.rows(entityManager, "select id, version from caregiver where id = ?1 for update", who.number());
    }

    @Override
    public boolean begin(KnownCaregiver who, boolean knownDevice, UUID attempt) {
        int opened = Sql.run(entityManager, """
                update caregiver set wrong_passwords = 0
                where id = ?1 and active and session_epoch = ?3
                  and (blocked_at is null or (?2 and blocked_for = 'PASSWORDS'))""", who.number(), knownDevice, who.epoch());
        if (opened == 0) {
            return false;
        }
        throttle.forget(LoginNames.throttled(who.userName()));
        keepAttempt(attempt, who);
        return true;
    }

    private void keepAttempt(UUID attempt, KnownCaregiver who) {
        Sql.run(entityManager, """
                insert into caregiver_attempt (id, caregiver_id, begun_at) values (?1, ?2, ?3)
                on conflict (id) do nothing""", attempt, who.number(), clock.instant());
    }

    @Override
    public void keepPassword(KnownCaregiver who, String hash) {
        Sql.run(
                entityManager,
                "update caregiver set password = ?1, rehash = false where id = ?2 and password = ?3",
                hash,
                who.number(),
                who.password());
    }

    @Override
    public SentCodes sentCodes(UUID attempt) {
        return Sql.row(entityManager, """
                        select codes_sent, code_reference, code_to, code_sent_at from caregiver_attempt
                        where id = ?1""", attempt)
                .map(row -> new SentCodes(
                        ((Number) row[0]).intValue(), (String) row[1], (String) row[2], Columns.instant(row[3])))
                .orElse(SentCodes.NONE);
    }

    @Override
    public Optional<SentCodes> send(UUID attempt, KnownCaregiver who, Channel to) {
        Instant now = clock.instant();
        keepAttempt(attempt, who);
        OneTimeCode code = OneTimeCode.make();
        Optional<Long> sent = Sql.number(
                entityManager,
                """
                update caregiver_attempt a
                set codes_sent = codes_sent + 1, code_sent_at = ?2, code_hash = ?3, code_reference = ?4, code_to = ?5
                where id = ?1 and finished_at is null and codes_sent < ?6
                  and (code_sent_at is null or code_sent_at <= ?7)
                  and (select coalesce(sum(codes_sent), 0) from caregiver_attempt b
                       where b.caregiver_id = a.caregiver_id and b.begun_at > ?8) < 3 * ?6
                returning codes_sent""",
                attempt,
                now,
                codes.hash(attempt, code.digits()),
                code.reference(),
                Masked.of(to),
                AccessPolicy.CODES_PER_ATTEMPT,
                now.minus(AccessPolicy.BETWEEN_CODES),
                now.minus(AccessPolicy.ATTEMPT));
        sent.ifPresent(count -> messages.code(who, to, code, attempt + ":" + count));
        return sent.map(count -> new SentCodes(count.intValue(), code.reference(), Masked.of(to), now));
    }

    @Override
    public Optional<String> tryCode(UUID attempt, KnownCaregiver who, String code, Visitor visitor) {
        long place = Sql.number(entityManager, """
                        update caregiver set wrong_codes = wrong_codes + 1
                        where id = ?1 and active and session_epoch = ?2 and wrong_codes < ?3
                          and blocked_for is distinct from 'CODES'
                        returning wrong_codes""", who.number(), who.epoch(), AccessPolicy.WRONG_CODES)
                .orElseThrow(AttemptOver::new);
        requireUnfinished(attempt);
        if (isRight(attempt, who, code)) {
            return Optional.of(logIn(attempt, who, visitor, ""));
        }
        if (place == AccessPolicy.WRONG_CODES) {
            blocks.block(who, Block.CODES, visitor.address());
        }
        log.record(who.actor(visitor.address()), "login.refused", who.subject(), Outcome.REFUSED, "wrong code");
        return Optional.empty();
    }

    private void requireUnfinished(UUID attempt) {
        if (Sql.number(
                        entityManager,
                        "select 1 from caregiver_attempt where id = ?1 and finished_at is not null",
                        attempt)
                .isPresent()) {
            throw new AttemptOver();
        }
    }

    private boolean isRight(UUID attempt, KnownCaregiver who, String digits) {
        evaluatedCodes.increment();
        return isSent(attempt, digits) || isFromApp(who, digits);
    }

    private boolean isSent(UUID attempt, String digits) {
        return Sql.row(entityManager, """
                        select code_hash, code_reference from caregiver_attempt
                        where id = ?1 and code_hash is not null and code_sent_at > ?2""", attempt, clock.instant().minus(AccessPolicy.CODE))
                .filter(row -> MessageDigest.isEqual((byte[]) row[0], codes.hash(attempt, digits)))
                .isPresent();
    }

    /** The row is locked, so a code of the app is used once, on whatever node. */
    private boolean isFromApp(KnownCaregiver who, String digits) {
        long last = Sql.number(entityManager, "select app_last_step from caregiver where id = ?1", who.number())
                .orElseThrow();
        OptionalLong step = codes.step(who, last, digits);
        step.ifPresent(used ->
                Sql.run(entityManager, "update caregiver set app_last_step = ?1 where id = ?2", used, who.number()));
        return step.isPresent();
    }

    @Override
    public void skipCode(UUID attempt, KnownCaregiver who, Visitor visitor) {
        logIn(attempt, who, visitor, "trusted network");
    }

    private String logIn(UUID attempt, KnownCaregiver who, Visitor visitor, String reason) {
        Instant now = clock.instant();
        Sql.run(
                entityManager,
                "update caregiver set wrong_codes = 0, last_login_at = ?1 where id = ?2",
                now,
                who.number());
        keepAttempt(attempt, who);
        Sql.run(
                entityManager,
                "update caregiver_attempt set finished_at = ?1, code_hash = null where id = ?2",
                now,
                attempt);
        String device = devices.remember(who, visitor.device());
        log.record(who.actor(visitor.address()), "login.done", who.subject(), Outcome.DONE, reason);
        return device;
    }

    /** What {@link Pass#opensFor} asks and whether the session was ended, in one statement: every request begins with it. */
    @Override
    public Optional<SignedIn> signedIn(Pass session, String address) {
        return Sql.row(entityManager, """
                        select id, display_name, organisation_id, language from caregiver
                        where id = ?1 and session_epoch = ?2 and active and blocked_for is distinct from 'CODES'
                          and not exists (select 1 from caregiver_session_end where session_id = ?3)""", session.caregiver(), session.epoch(), session.id())
                .map(row -> new SignedIn(
                        Columns.number(row[0]),
                        (String) row[1],
                        Columns.number(row[2]),
                        Language.valueOf((String) row[3]),
                        address));
    }

    @Override
    public void end(UUID session, KnownCaregiver who, String address) {
        int ended = Sql.run(entityManager, """
                insert into caregiver_session_end (session_id, ended_at) values (?1, ?2)
                on conflict do nothing""", session, clock.instant());
        if (ended == 1) {
            log.done(who.actor(address), "logout.done", who.subject());
        }
    }

    @Override
    public boolean sendReleaseCode(KnownCaregiver who, Channel to, String address) {
        OneTimeCode code = OneTimeCode.make();
        Instant now = clock.instant();
        int replaced = Sql.run(
                entityManager,
                """
                insert into caregiver_release_code as r (caregiver_id, code_hash, sent_at) values (?1, ?2, ?3)
                on conflict (caregiver_id) do update set code_hash = ?2, sent_at = ?3, tries = 0
                where r.sent_at <= ?4""",
                who.number(),
                codes.releaseHash(who.number(), code.digits()),
                now,
                now.minus(AccessPolicy.BETWEEN_CODES));
        if (replaced == 1) {
            messages.releaseCode(who, to, code, now.toString());
        }
        log.done(who.actor(address), "release.requested", who.subject());
        return replaced == 1;
    }

    @Override
    public boolean release(KnownCaregiver who, String code, String address) {
        Optional<Object[]> tried = Sql.row(
                entityManager,
                """
                update caregiver_release_code set tries = tries + 1
                where caregiver_id = ?1 and tries < ?2 and sent_at > ?3
                returning code_hash, tries""",
                who.number(),
                AccessPolicy.WRONG_CODES,
                clock.instant().minus(AccessPolicy.CODE));
        if (tried.isEmpty()) {
            return false;
        }
        if (!MessageDigest.isEqual((byte[]) tried.get()[0], codes.releaseHash(who.number(), code))) {
            log.record(who.actor(address), "caregiver.released", who.subject(), Outcome.REFUSED, "wrong code");
            return false;
        }
        Sql.run(entityManager, "delete from caregiver_release_code where caregiver_id = ?1", who.number());
        return blocks.release(who, who.actor(address));
    }

    @Override
    public List<WardView> wards(long caregiver, long organisation) {
        return wards.of(caregiver, organisation);
    }

    @Override
    @Transactional(Transactional.TxType.NEVER)
    public Optional<HandOut> handOut(Session session, long ward, Function<HandOut.Wish, HandOut> decision) {
        return handOuts.handOut(session, ward, decision);
    }

    @Override
    public void log(Actor actor, String action, String subject, Outcome outcome, String reason) {
        log.record(actor, action, subject, outcome, reason);
    }

    @Override
    public Instant knownSince() {
        return clock.instant();
    }

    long evaluatedCodes() {
        return evaluatedCodes.sum();
    }
}
