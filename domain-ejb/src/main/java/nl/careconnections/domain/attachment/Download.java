package nl.careconnections.domain.attachment;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * Content on its way to a reader, who closes it.
 *
 * @param size in bytes
 */
public record Download(String name, String type, long size, InputStream content) implements Closeable {

    @Override
    public void close() throws IOException {
        content.close();
    }
}
