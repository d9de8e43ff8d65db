package nl.careconnections.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import nl.careconnections.domain.shared.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Apps, recovery codes and codes by mail, as the database keeps them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SecondFactorRecords {

    /** Without letters that look like digits, which are read as those; fifty bits in ten characters. */
    private static final String RECOVERY_ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ0123456789";

    private static final int RECOVERY_LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    SecretBox box;

    @Inject
    @ConfigProperty(name = "SUPPLIER_NAME")
    String supplier;

    /** The second factor, with its row locked until the transaction ends; {@code null} without password. */
    public Credential lock(long accountId) {
        return Sql.row(entityManager, """
                        select totp_secret, totp_last_step, totp_pending, mail_codes from credential
                        where account_id = ?1 for update""", accountId)
                .map(row -> new Credential(
                        accountId, (byte[]) row[0], Sql.number(row[1]), (byte[]) row[2], (Boolean) row[3]))
                .orElse(null);
    }

    /** The kinds of code that this account can give; none when nothing was set up. */
    public Set<CodeKind> kinds(Credential credential, boolean staff) {
        Set<CodeKind> kinds = EnumSet.noneOf(CodeKind.class);
        if (credential.seed() != null) {
            kinds.add(CodeKind.APP);
            if (recoveryCodesLeft(credential.accountId()) > 0) {
                kinds.add(CodeKind.RECOVERY);
            }
        }
        if (!staff && credential.hasSecondFactor()) {
            kinds.add(CodeKind.MAIL);
        }
        return kinds;
    }

    /** The set-up under way; the same one until it is finished, so that a reload keeps the picture that was scanned. */
    public TotpSetUp pending(Credential credential, String email) {
        byte[] seed =
                credential.pending() == null ? begin(credential.accountId()) : open(credential, credential.pending());
        return TotpSetUp.of(seed, supplier, email);
    }

    /** True when the code comes from the app being set up, which is the second factor from now on. */
    public boolean confirm(Credential credential, String typed) {
        if (credential.pending() == null) {
            return false;
        }
        OptionalLong step =
                Totp.matchingStep(open(credential, credential.pending()), digits(typed), clock.instant(), 0);
        step.ifPresent(used -> Sql.run(entityManager, """
                update credential set totp_secret = totp_pending, totp_pending = null, totp_last_step = ?1
                where account_id = ?2""", used, credential.accountId()));
        return step.isPresent();
    }

    /** A new app in use at once, without a first code: for demo people, who have no telephone. The secret in Base32. */
    public String takeNewApp(long accountId) {
        byte[] seed = begin(accountId);
        Sql.run(
                entityManager,
                "update credential set totp_secret = totp_pending, totp_pending = null where account_id = ?1",
                accountId);
        return Totp.base32(seed);
    }

    /** True when the app gave this code, which is used up with that. */
    public boolean isFromApp(Credential credential, String typed) {
        if (credential.seed() == null) {
            return false;
        }
        OptionalLong step = Totp.matchingStep(
                open(credential, credential.seed()), digits(typed), clock.instant(), credential.lastStep());
        step.ifPresent(used -> Sql.run(
                entityManager,
                "update credential set totp_last_step = ?1 where account_id = ?2",
                used,
                credential.accountId()));
        return step.isPresent();
    }

    /** True when it is a recovery code that was not used before. */
    public boolean isRecoveryCode(long accountId, String typed) {
        String code = digits(typed)
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return Sql.run(entityManager, """
                        update recovery_code set used_at = ?1
                        where account_id = ?2 and code_hash = ?3 and used_at is null""", clock.instant(), accountId, box.hash(code, owner(accountId))) == 1;
    }

    public long recoveryCodesLeft(long accountId) {
        return Sql.number(
                        entityManager,
                        "select count(*) from recovery_code where account_id = ?1 and used_at is null",
                        accountId)
                .orElse(0L);
    }

    /** New recovery codes in place of the old ones; this is the only moment that they can be read. */
    public List<String> renewRecoveryCodes(long accountId) {
        Sql.run(entityManager, "delete from recovery_code where account_id = ?1", accountId);
        return IntStream.range(0, LoginPolicy.RECOVERY_CODES)
                .mapToObj(i -> randomRecoveryCode())
                .peek(code -> Sql.run(
                        entityManager,
                        "insert into recovery_code (account_id, code_hash) values (?1, ?2)",
                        accountId,
                        box.hash(code, owner(accountId))))
                .map(code -> code.substring(0, RECOVERY_LENGTH / 2) + "-" + code.substring(RECOVERY_LENGTH / 2))
                .toList();
    }

    public void useMailCodes(long accountId) {
        Sql.run(entityManager, """
                update credential set mail_codes = true, totp_secret = null, totp_pending = null
                where account_id = ?1""", accountId);
        Sql.run(entityManager, "delete from recovery_code where account_id = ?1", accountId);
    }

    /** Nothing is left; at the next log-in a second factor is set up anew. */
    public void clear(long accountId) {
        Sql.run(entityManager, """
                update credential set mail_codes = false, totp_secret = null, totp_pending = null
                where account_id = ?1""", accountId);
        Sql.run(entityManager, "delete from recovery_code where account_id = ?1", accountId);
    }

    static String randomDigits() {
        return String.format("%06d", RANDOM.nextInt(1_000_000));
    }

    static String digits(String typed) {
        return typed == null ? "" : typed.replaceAll("[\\s-]", "");
    }

    private static String randomRecoveryCode() {
        return RANDOM.ints(RECOVERY_LENGTH, 0, RECOVERY_ALPHABET.length())
                .mapToObj(RECOVERY_ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    private byte[] begin(long accountId) {
        byte[] seed = Totp.newSeed();
        Sql.run(
                entityManager,
                "update credential set totp_pending = ?1 where account_id = ?2",
                box.close(seed, owner(accountId)),
                accountId);
        return seed;
    }

    private byte[] open(Credential credential, byte[] closed) {
        return box.open(closed, owner(credential.accountId()));
    }

    private static String owner(long accountId) {
        return "account:" + accountId;
    }
}
