package nl.careconnections.domain.audit;

import java.time.Instant;
import java.util.HexFormat;

/**
 * Stands for entries that were removed after their time: the chain goes on from here.
 *
 * @param position of the last entry that was removed
 * @param hash of that entry
 * @param olderThan everything removed was older than this
 * @param madeAt when it was done, to the second
 */
record Checkpoint(long position, byte[] hash, Instant olderThan, Instant madeAt) {

    String words() {
        return position + " " + HexFormat.of().formatHex(hash) + " " + olderThan + " " + madeAt;
    }
}
