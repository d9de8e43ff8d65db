package nl.careconnections.domain.audit;

import java.time.Instant;
import java.util.HexFormat;

/**
 * How long the chain was at a moment, and its last hash, as written outside the database.
 *
 * @param length of the chain since its first entry, removed ones too: the position of the last
 */
record Anchor(Instant at, long length, byte[] head) {

    String words() {
        return at + " " + length + " " + HexFormat.of().formatHex(head);
    }
}
