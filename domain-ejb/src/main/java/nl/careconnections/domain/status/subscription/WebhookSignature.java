package nl.careconnections.domain.status.subscription;

import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.careconnections.domain.shared.AesGcm;

/** Shows the receiver that a message is ours and not an old one: HMAC-SHA256 over {@code timestamp.body}, in hexadecimal. */
final class WebhookSignature {

    private WebhookSignature() {}

    static Map<String, String> headers(String id, Instant at, String body, byte[] secret) {
        String timestamp = String.valueOf(at.getEpochSecond());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Webhook-Id", id);
        headers.put("Webhook-Timestamp", timestamp);
        headers.put(
                "Webhook-Signature", "sha256=" + HexFormat.of().formatHex(AesGcm.hmac(secret, timestamp + "." + body)));
        return headers;
    }
}
