package nl.careconnections.domain.emergency.encryption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.shared.AesGcm;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps what is known of clients encrypted at rest. The setting {@code LIST_KEY} holds one or more keys, 32 random bytes in
 * Base64 each, parted by commas: the first one closes, all of them open, so that a key is replaced by putting a new one in front
 * and leaving the old one out once its lists are gone.
 */
@ApplicationScoped
public class ListBox {

    private static final int FINGERPRINT = 4;

    @Inject
    @ConfigProperty(name = "LIST_KEY")
    Optional<String> setting;

    private volatile List<Key> keys;

    /** What is made of one key, once: every request opens something. */
    private record Key(byte[] lists, byte[] names, byte[] fingerprint) {

        private static Key of(byte[] secret) {
            return new Key(
                    AesGcm.keyFor("lists", secret),
                    AesGcm.keyFor("names", secret),
                    Arrays.copyOf(AesGcm.keyFor("fingerprint", secret), FINGERPRINT));
        }
    }

    /** @param owner bound to the result: in another place it does not open */
    public byte[] close(byte[] content, String owner) {
        Key key = keys().get(0);
        try {
            return AesGcm.close(key.lists(), content, owner, key.fingerprint());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
    }

    /** @throws Unopened with none of the keys that are set, and for what was changed */
    public byte[] open(byte[] box, String owner) {
        byte[] mark = Arrays.copyOf(box, FINGERPRINT);
        Key key = keys().stream()
                .filter(candidate -> Arrays.equals(candidate.fingerprint(), mark))
                .findFirst()
                .orElseThrow(() -> new Unopened("A list was closed with a key that LIST_KEY does not hold"));
        try {
            return AesGcm.open(key.lists(), box, owner, FINGERPRINT);
        } catch (GeneralSecurityException e) {
            throw new Unopened("A list does not open: it was changed, or stands in another place", e);
        }
    }

    /** Names a client without telling who it is; the same for the same client and owner, as long as the first key stays. */
    public byte[] nameless(String owner, String id) {
        return names(owner, id).get(0);
    }

    /** Every name that the client may have been given, by any of the keys; the present one first. */
    public List<byte[]> names(String owner, String id) {
        return keys().stream()
                .map(key -> AesGcm.hmac(key.names(), owner + "\n" + id))
                .toList();
    }

    private List<Key> keys() {
        if (keys == null) {
            keys = read();
        }
        return keys;
    }

    private List<Key> read() {
        List<byte[]> secrets = Arrays.stream(setting.orElse("").split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(ListBox::decode)
                .toList();
        if (secrets.isEmpty() || secrets.stream().anyMatch(secret -> secret.length != AesGcm.KEY_BYTES)) {
            throw new IllegalStateException(
                    "LIST_KEY must hold keys of 32 random bytes in Base64, parted by commas: openssl rand -base64 32");
        }
        return secrets.stream().map(Key::of).toList();
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
