package nl.careconnections.domain.emergency.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.careconnections.domain.shared.InvalidInput;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * A password as another system keeps it: a hash with the name of its kind before it. What is weaker than nothing is refused, and
 * what would take the server seconds to check, too.
 *
 * <ul>
 *   <li>{@code {bcrypt}$2b$12$…}: cost 10 to 14;
 *   <li>{@code {argon2id}$argon2id$v=19$m=19456,t=2,p=1$salt$hash} (the notation of RFC 9106's reference implementation): 7 to 64
 *       MiB, 1 to 10 rounds, 1 to 4 lanes;
 *   <li>{@code {pbkdf2-sha256}600000$salt$hash} (salt and hash in Base64, as LDAP directories write it with a full stop for the
 *       plus or not): 100,000 to 2,000,000 rounds.
 * </ul>
 */
public final class DeliveredPassword {

    private static final String FIELD = "password";
    private static final int LONGEST = 300;
    private static final int SHORTEST_SALT = 8;
    private static final int SHORTEST_HASH = 16;
    private static final int LONGEST_HASH = 64;

    private static final Pattern KIND = Pattern.compile("\\{(bcrypt|argon2id|pbkdf2-sha256)}(.*)");
    private static final Pattern BCRYPT = Pattern.compile("\\$2[aby]\\$(\\d{2})\\$[./A-Za-z0-9]{53}");
    private static final Pattern ARGON2ID = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
    private static final Pattern PBKDF2 =
            Pattern.compile("(\\d{1,8})\\$([A-Za-z0-9+./]+={0,2})\\$([A-Za-z0-9+./]+={0,2})");

    private DeliveredPassword() {}

    /**
     * @throws InvalidInput {@code password} with key {@code emergency.password.clear} for what is no hash of these kinds,
     *     {@code emergency.password.notation} for a broken one, {@code emergency.password.cost} for one that is too cheap or too
     *     dear to check
     */
    static void check(String delivered) {
        Matcher kind = KIND.matcher(delivered);
        if (!kind.matches()) {
            throw new InvalidInput(FIELD, "emergency.password.clear");
        }
        if (delivered.length() > LONGEST) {
            throw notation();
        }
        switch (kind.group(1)) {
            case "bcrypt" -> bcrypt(kind.group(2));
            case "argon2id" -> argon2id(kind.group(2));
            default -> pbkdf2(kind.group(2));
        }
    }

    /** Whether it is the hash of what was typed; kinds that {@link #check} took, except those of our own kind. */
    public static boolean matches(String delivered, String typed) {
        Matcher kind = KIND.matcher(delivered);
        if (!kind.matches()) {
            throw new IllegalStateException("A stored password is of no known kind");
        }
        byte[] password = Normalizer.normalize(typed, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
        return switch (kind.group(1)) {
            case "bcrypt" -> OpenBSDBCrypt.checkPassword(kind.group(2), password);
            case "pbkdf2-sha256" -> matchesPbkdf2(parts(PBKDF2, kind.group(2)), password);
            default -> throw new IllegalArgumentException("Argon2id is checked where ours are");
        };
    }

    private static boolean matchesPbkdf2(Matcher parts, byte[] password) {
        byte[] hash = decode(parts.group(3));
        PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(SHA256Digest.newInstance());
        generator.init(password, decode(parts.group(2)), Integer.parseInt(parts.group(1)));
        KeyParameter made = (KeyParameter) generator.generateDerivedMacParameters(hash.length * Byte.SIZE);
        return MessageDigest.isEqual(hash, made.getKey());
    }

    static byte[] decode(String base64) {
        return Base64.getDecoder().decode(base64.replace('.', '+'));
    }

    private static void bcrypt(String notation) {
        Matcher parts = parts(BCRYPT, notation);
        within(parts.group(1), 10, 14);
    }

    private static void argon2id(String notation) {
        Matcher parts = parts(ARGON2ID, notation);
        within(parts.group(1), 7168, 65536);
        within(parts.group(2), 1, 10);
        within(parts.group(3), 1, 4);
        bytes(parts.group(4), SHORTEST_SALT, LONGEST_HASH);
        bytes(parts.group(5), SHORTEST_HASH, LONGEST_HASH);
    }

    private static void pbkdf2(String notation) {
        Matcher parts = parts(PBKDF2, notation);
        within(parts.group(1), 100_000, 2_000_000);
        bytes(parts.group(2), SHORTEST_SALT, LONGEST_HASH);
        bytes(parts.group(3), SHORTEST_HASH, LONGEST_HASH);
    }

    private static Matcher parts(Pattern pattern, String notation) {
        Matcher matcher = pattern.matcher(notation);
        if (!matcher.matches()) {
            throw notation();
        }
        return matcher;
    }

    private static void within(String number, int least, int most) {
        int value = Integer.parseInt(number);
        if (value < least || value > most) {
            throw new InvalidInput(FIELD, "emergency.password.cost");
        }
    }

    private static void bytes(String base64, int least, int most) {
        int length;
        try {
            length = decode(base64).length;
        } catch (IllegalArgumentException e) {
            throw notation();
        }
        if (length < least || length > most) {
            throw notation();
        }
    }

    private static InvalidInput notation() {
        return new InvalidInput(FIELD, "emergency.password.notation");
    }
}
