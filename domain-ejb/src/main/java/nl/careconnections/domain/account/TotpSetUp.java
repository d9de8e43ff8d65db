package nl.careconnections.domain.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What somebody needs to add an account to an authenticator app.
 *
 * @param key the seed in groups of four, to be typed by hand
 * @param address opens the app on the telephone itself
 */
public record TotpSetUp(String key, String address, QrCode picture) {

    /** @param issuer and account as the app shows them */
    public static TotpSetUp of(byte[] seed, String issuer, String account) {
        String base32 = Totp.base32(seed);
        String address = "otpauth://totp/" + encode(issuer) + ":" + encode(account) + "?secret=" + base32 + "&issuer="
                + encode(issuer);
        return new TotpSetUp(base32.replaceAll("(.{4})(?=.)", "$1 "), address, QrCode.of(address));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
