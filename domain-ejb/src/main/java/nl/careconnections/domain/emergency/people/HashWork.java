package nl.careconnections.domain.emergency.people;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.BCrypt;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What it takes to check a password against a hash, kind by kind. Each kind grows in proportion to its number, so that what one
 * check took less than another can be spent in addition.
 *
 * @param bcrypt rounds, two to the power of the cost
 * @param pbkdf2 rounds for each 32 bytes of the hash
 * @param argon2 KiB times rounds
 */
public record HashWork(long bcrypt, long pbkdf2, long argon2) {

    public static final HashWork NONE = new HashWork(0, 0, 0);

    private static final Pattern BCRYPT = Pattern.compile("\\{bcrypt}\\$2[aby]\\$(\\d{2})\\$.*");
    private static final Pattern PBKDF2 = Pattern.compile("\\{pbkdf2-sha256}(\\d+)\\$[^$]+\\$(.*)");
    private static final Pattern ARGON2 = Pattern.compile("\\{argon2id}\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),.*");

    private static final int BLOCK = 32;
    private static final int LEAST_BCRYPT = 4;
    private static final int LEAST_KIB = 8;

    /** So much memory is used at once, however much work is spent. */
    private static final int KIB = 19456;

    /** What a check against a stored hash takes. */
    public static HashWork of(String stored) {
        Matcher bcrypt = BCRYPT.matcher(stored);
        if (bcrypt.matches()) {
            return new HashWork(1L << Integer.parseInt(bcrypt.group(1)), 0, 0);
        }
        Matcher pbkdf2 = PBKDF2.matcher(stored);
        if (pbkdf2.matches()) {
            int blocks = (DeliveredPassword.decode(pbkdf2.group(2)).length + BLOCK - 1) / BLOCK;
            return new HashWork(0, Long.parseLong(pbkdf2.group(1)) * blocks, 0);
        }
        Matcher argon2 = ARGON2.matcher(stored);
        if (argon2.matches()) {
            return new HashWork(0, 0, Long.parseLong(argon2.group(1)) * Long.parseLong(argon2.group(2)));
        }
        throw new IllegalStateException("A stored password is of no known kind");
    }

    public HashWork plus(HashWork other) {
        return new HashWork(bcrypt + other.bcrypt, pbkdf2 + other.pbkdf2, argon2 + other.argon2);
    }

    /** The larger of both, kind by kind. */
    public HashWork or(HashWork other) {
        return new HashWork(
                Math.max(bcrypt, other.bcrypt), Math.max(pbkdf2, other.pbkdf2), Math.max(argon2, other.argon2));
    }

    /** What is left of it after the other, never less than nothing. */
    public HashWork without(HashWork other) {
        return new HashWork(
                Math.max(0, bcrypt - other.bcrypt),
                Math.max(0, pbkdf2 - other.pbkdf2),
                Math.max(0, argon2 - other.argon2));
    }

    /**
     * Does as much work, for nothing.
     *
     * @param done told of each computation after it was done
     */
    public void spend(Consumer<HashWork> done) {
        for (int cost = LEAST_BCRYPT; 1L << cost <= bcrypt; cost++) {
            if ((bcrypt & 1L << cost) != 0) {
                BCrypt.generate(new byte[1], new byte[16], cost);
                done.accept(new HashWork(1L << cost, 0, 0));
            }
        }
        if (pbkdf2 > 0) {
            spendPbkdf2(Math.toIntExact(pbkdf2));
            done.accept(new HashWork(0, pbkdf2, 0));
        }
        if (argon2 >= KIB) {
            int rounds = Math.toIntExact(argon2 / KIB);
            spendArgon2(KIB, rounds);
            done.accept(new HashWork(0, 0, (long) KIB * rounds));
        }
        int rest = (int) (argon2 % KIB);
        if (rest >= LEAST_KIB) {
            spendArgon2(rest, 1);
            done.accept(new HashWork(0, 0, rest));
        }
    }

    private static void spendPbkdf2(int rounds) {
        PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(SHA256Digest.newInstance());
        generator.init(new byte[1], new byte[16], rounds);
        generator.generateDerivedMacParameters(BLOCK * Byte.SIZE);
    }

    private static void spendArgon2(int kib, int rounds) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(kib)
                .withIterations(rounds)
                .withParallelism(1)
                .withSalt(new byte[16])
                .build());
        generator.generateBytes(new byte[1], new byte[BLOCK]);
    }
}
