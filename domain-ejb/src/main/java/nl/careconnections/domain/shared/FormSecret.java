package nl.careconnections.domain.shared;

import java.util.Base64;
import java.util.UUID;

/** The secret of a key that is shown once: made from the form, so that the same form sent twice is answered with the same one. */
public final class FormSecret {

    private FormSecret() {}

    /**
     * @param setting {@code SECRET_KEY}
     * @param use of no other kind of secret
     * @param prefix by which people and scanners recognise the kind
     */
    public static String make(String setting, String use, String prefix, long accountId, UUID submissionKey) {
        byte[] bytes = AesGcm.hmac(Secret.of(setting).keyFor(use), accountId + "\n" + submissionKey);
        return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
