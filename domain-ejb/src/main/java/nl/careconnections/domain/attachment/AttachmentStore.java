package nl.careconnections.domain.attachment;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where content is kept. A draft is a file on the local disk that nobody else sees; once kept it has a random key and does
 * not change any more. What fails throws {@link StoreFailure}.
 */
public interface AttachmentStore {

    /** A new empty file to write into; whoever asked for it keeps or drops it. */
    Path newDraft();

    /** Removes a draft; nothing happens when it is gone already. */
    void drop(Path draft);

    /** Takes a finished draft over, safe on disk when this returns; its key. */
    String keep(Path draft);

    /** Empty when there is no content under this key. */
    Optional<InputStream> open(String key);

    /** Removes content; nothing happens when it is gone already. */
    void remove(String key);

    /** Removes drafts that were last written before this moment: their upload died with its process. */
    void dropDraftsBefore(Instant moment);

    /** Keys of content that was kept before this moment. */
    List<String> keptBefore(Instant moment);
}
