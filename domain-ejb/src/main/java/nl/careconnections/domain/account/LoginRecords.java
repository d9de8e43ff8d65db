package nl.careconnections.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import nl.careconnections.domain.shared.Columns;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.RandomToken;
import nl.careconnections.domain.shared.Sql;

/** The steps of logging in as the database sees them, each one transaction. */
@ApplicationScoped
@Transactional
class LoginRecords {

    /** Somebody with this name and a password; nobody otherwise. */
    record Candidate(Person holder, String passwordHash, String blockedFor, boolean knownDevice) {

        static final Candidate NOBODY = new Candidate(null, null, null, false);

        boolean exists() {
            return holder != null;
        }
    }

    /** An attempt under way, its account locked until the transaction ends. */
    private record Underway(long id, Person holder, Credential credential, byte[] codeHash, Instant codeSentAt) {}

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    People people;

    @Inject
    Throttle throttle;

    @Inject
    Blocks blocks;

    @Inject
    Devices devices;

    @Inject
    Sessions sessions;

    @Inject
    SecondFactorRecords factors;

    @Inject
    SecretBox box;

    @Inject
    LoginTrail trail;

    private final LongAdder evaluatedCodes = new LongAdder();

    public Candidate candidate(String email, Visitor visitor) {
        return Sql.row(entityManager, """
                        select a.id, c.password_hash, c.blocked_for from account a join credential c on c.account_id = a.id
                        where a.email = ?1 and a.state = 'ACTIVE'""", email)
                .map(row -> new Candidate(
                        people.get((long) Sql.number(row[0])),
                        (String) row[1],
                        (String) row[2],
                        devices.isKnown(Sql.number(row[0]), visitor.device())))
                .orElse(Candidate.NOBODY);
    }

    public void countRefusal(String email, Candidate candidate, boolean rightPassword, Visitor visitor) {
        throttle.count(email, visitor.address());
        if (!candidate.exists()) {
            trail.refusedStranger(visitor.address(), "login.refused");
            return;
        }
        long account = candidate.holder().accountId();
        if (!rightPassword && candidate.knownDevice()) {
            devices.countWrongPassword(account, visitor);
        } else if (!rightPassword) {
            blocks.countWrongPassword(account, visitor.address());
        }
        trail.refused(
                candidate.holder(),
                visitor.address(),
                "login.refused",
                rightPassword ? "account is blocked" : "wrong password");
    }

    /** Begins an attempt; empty when the account is blocked for this browser, by whatever happened meanwhile. */
    public Optional<LoginAttempt> open(String email, Candidate candidate) {
        long account = candidate.holder().accountId();
        int opened = Sql.run(entityManager, """
                update credential set wrong_passwords = 0
                where account_id = ?1 and (blocked_at is null or (?2 and blocked_for = 'PASSWORDS'))""", account, candidate.knownDevice());
        if (opened == 0) {
            return Optional.empty();
        }
        throttle.forget(email);
        return Optional.of(begin(candidate.holder()));
    }

    /** An attempt for somebody who just proved the first factor; a mail with a code goes out where that is the second. */
    LoginAttempt begin(Person holder) {
        String token = RandomToken.make();
        Sql.run(
                entityManager,
                "insert into login_attempt (token_hash, account_id, started_at) values (?1, ?2, ?3)",
                RandomToken.hash(token),
                holder.accountId(),
                clock.instant());
        Set<CodeKind> kinds = factors.kinds(factors.lock(holder.accountId()), isStaff(holder));
        boolean mailOnly = kinds.equals(Set.of(CodeKind.MAIL));
        return new LoginAttempt(token, isStaff(holder), kinds, masked(holder.email()), mailOnly && sendCode(token));
    }

    public void rehash(Candidate candidate, String newHash) {
        Sql.run(
                entityManager,
                "update credential set password_hash = ?1 where account_id = ?2 and password_hash = ?3",
                newHash,
                candidate.holder().accountId(),
                candidate.passwordHash());
    }

    public Optional<LoginAttempt> find(String token) {
        return underway(token)
                .map(attempt -> new LoginAttempt(
                        token,
                        isStaff(attempt.holder),
                        factors.kinds(attempt.credential, isStaff(attempt.holder)),
                        masked(attempt.holder.email()),
                        attempt.codeHash != null));
    }

    /** Mails a new code in place of the one before; staff get none (assurance S23). */
    public void mailCode(String token) {
        Underway attempt = underway(token).orElseThrow(AttemptEnded::new);
        if (isStaff(attempt.holder)) {
            throw new InvalidInput("code", "account.noMailCode");
        }
        if (!sendCode(token)) {
            throw new InvalidInput("code", "account.codeTooSoon");
        }
    }

    /**
     * Tries a code. A place among the five is taken before the code is looked at, so that no number of parallel tries
     * gets a sixth one evaluated, on whatever node (assurance S4).
     *
     * @return empty when the code is wrong
     * @throws AttemptEnded when nothing can be tried: too late, or blocked
     */
    public Optional<LoggedIn> finish(String token, CodeKind kind, String typed, Visitor visitor) {
        Underway attempt = underway(token).orElseThrow(AttemptEnded::new);
        long place = Sql.number(entityManager, """
                        update credential set wrong_codes = wrong_codes + 1
                        where account_id = ?1 and wrong_codes < 5 and blocked_for is distinct from 'CODES'
                        returning wrong_codes""", attempt.holder.accountId()).orElseThrow(AttemptEnded::new);
        if (isRight(attempt, kind, SecondFactorRecords.digits(typed))) {
            return Optional.of(logIn(attempt, visitor));
        }
        if (place == LoginPolicy.WRONG_CODES) {
            blocks.block(attempt.holder.accountId(), Blocks.Reason.CODES, visitor.address());
        }
        trail.refused(attempt.holder, visitor.address(), "login.refused", "wrong code");
        return Optional.empty();
    }

    /** The app being set up in an attempt of somebody who has no second factor yet. */
    public TotpSetUp setUp(String token) {
        Underway attempt = settingUp(token);
        return factors.pending(attempt.credential, attempt.holder.email());
    }

    /** @return empty when the code is wrong */
    public Optional<FirstLogin> finishSetUp(String token, String typed, Visitor visitor) {
        Underway attempt = settingUp(token);
        if (!factors.confirm(attempt.credential, typed)) {
            return Optional.empty();
        }
        List<String> codes = factors.renewRecoveryCodes(attempt.holder.accountId());
        return Optional.of(new FirstLogin(logIn(attempt, visitor), codes));
    }

    long evaluatedCodes() {
        return evaluatedCodes.sum();
    }

    private Underway settingUp(String token) {
        return underway(token)
                .filter(attempt -> !attempt.credential.hasSecondFactor())
                .orElseThrow(AttemptEnded::new);
    }

    private boolean isRight(Underway attempt, CodeKind kind, String typed) {
        evaluatedCodes.increment();
        return switch (kind) {
            case APP -> factors.isFromApp(attempt.credential, typed);
            case RECOVERY ->
                attempt.credential.seed() != null && factors.isRecoveryCode(attempt.holder.accountId(), typed);
            case MAIL -> isMailed(attempt, typed);
        };
    }

    /** Somebody without second factor who proves a code by mail has chosen it with that. */
    private boolean isMailed(Underway attempt, String typed) {
        boolean right = !isStaff(attempt.holder)
                && attempt.codeHash != null
                && attempt.codeSentAt.isAfter(clock.instant().minus(LoginPolicy.CODE))
                && MessageDigest.isEqual(attempt.codeHash, box.hash(typed, "attempt:" + attempt.id));
        if (right && !attempt.credential.hasSecondFactor()) {
            factors.useMailCodes(attempt.holder.accountId());
        }
        return right;
    }

    private LoggedIn logIn(Underway attempt, Visitor visitor) {
        long account = attempt.holder.accountId();
        Sql.run(entityManager, "update credential set wrong_codes = 0 where account_id = ?1", account);
        Sql.run(entityManager, "delete from login_attempt where id = ?1", attempt.id);
        String device = devices.remember(attempt.holder, visitor);
        LoggedIn loggedIn = new LoggedIn(sessions.start(account, visitor), device);
        trail.done(attempt.holder, visitor.address(), "login.done");
        return loggedIn;
    }

    /** False when one was sent just now, or enough were. */
    private boolean sendCode(String token) {
        Instant now = clock.instant();
        Optional<Object[]> sent = Sql.row(
                entityManager,
                """
                update login_attempt a set codes_sent = codes_sent + 1, code_sent_at = ?2
                where token_hash = ?1 and codes_sent < ?3 and (code_sent_at is null or code_sent_at <= ?4)
                  and (select coalesce(sum(codes_sent), 0) from login_attempt b
                       where b.account_id = a.account_id and b.started_at > ?5) < 2 * ?3
                returning id, account_id, codes_sent""",
                RandomToken.hash(token),
                now,
                LoginPolicy.CODES_PER_ATTEMPT,
                now.minus(LoginPolicy.BETWEEN_CODES),
                now.minus(LoginPolicy.ATTEMPT));
        sent.ifPresent(row -> mailNewCode(Sql.number(row[0]), Sql.number(row[1]), Sql.number(row[2])));
        return sent.isPresent();
    }

    private void mailNewCode(long attemptId, long accountId, long count) {
        String code = SecondFactorRecords.randomDigits();
        Sql.run(
                entityManager,
                "update login_attempt set code_hash = ?1 where id = ?2",
                box.hash(code, "attempt:" + attemptId),
                attemptId);
        Person holder = people.get(accountId);
        trail.mail(holder, "code", attemptId + ":" + count, List.of(holder.name(), code), null);
    }

    private Optional<Underway> underway(String token) {
        return Sql.row(
                        entityManager,
                        """
                        select id, account_id, code_hash, code_sent_at from login_attempt
                        where token_hash = ?1 and started_at > ?2""",
                        RandomToken.hash(token),
                        clock.instant().minus(LoginPolicy.ATTEMPT))
                .flatMap(row -> {
                    Credential credential = factors.lock(Sql.number(row[1]));
                    Person holder = people.get((long) Sql.number(row[1]));
                    return holder.active() && stillThere(token)
                            ? Optional.of(new Underway(
                                    Sql.number(row[0]), holder, credential, (byte[]) row[2], Columns.instant(row[3])))
                            : Optional.empty();
                });
    }

    /** Somebody may have finished it while this one waited for the lock. */
    private boolean stillThere(String token) {
        return Sql.number(entityManager, "select id from login_attempt where token_hash = ?1", RandomToken.hash(token))
                .isPresent();
    }

    private static boolean isStaff(Person person) {
        return person.organisationId() == null;
    }

    /** "be…@zorggroep.example": known to its owner, of no use to others. */
    private static String masked(String email) {
        int at = email.indexOf('@');
        return email.substring(0, Math.min(2, at)) + "…" + email.substring(at);
    }
}
