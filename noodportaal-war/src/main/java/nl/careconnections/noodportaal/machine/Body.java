package nl.careconnections.noodportaal.machine;

import java.io.IOException;
import java.io.InputStream;

/** Reads a body, and never more of it than is allowed. */
public final class Body {

    private Body() {}

    /** @throws TooLarge beyond the limit, in bytes */
    public static byte[] read(InputStream stream, int limit) throws IOException {
        byte[] bytes = stream.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new TooLarge(limit);
        }
        return bytes;
    }
}
